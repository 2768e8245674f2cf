-- Messages that wait for a phone of their recipient. No foreign key to extensions: what is sent to one that was deleted
-- meanwhile expires.
create table messages (
    id           bigint      generated always as identity primary key,
    recipient    text        not null,
    sender       text        not null,
    sender_name  text        not null,
    content_type text        not null,
    body         text        not null,
    sent_at      timestamptz not null,
    expires_at   timestamptz not null
);

create index messages_by_recipient on messages (recipient, id);
create index messages_by_expiry on messages (expires_at);
