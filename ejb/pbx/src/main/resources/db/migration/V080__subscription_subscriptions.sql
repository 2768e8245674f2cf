-- Written behind the notifier's memory in batches, read once at a start. Numbers are written seldom and continued beyond.
create table subscriptions (
    key             text        primary key,
    watcher         text        not null,
    event           text        not null,
    event_id        text        not null,
    resource        text        not null,
    list            boolean     not null,
    call_id         text        not null,
    local_tag       text        not null,
    remote_tag      text        not null,
    local_uri       text        not null,
    remote_uri      text        not null,
    target          text        not null,
    routes          text        not null,
    flow            text        not null,
    sequence        bigint      not null,
    remote_sequence bigint      not null,
    version         integer     not null,
    user_agent      text        not null,
    since           timestamptz not null,
    expires_at      timestamptz not null
);

-- Lists of extensions that phones can watch with one subscription (RFC 4662).
create table event_lists (
    name    text   primary key check (name ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
    members text[] not null
);
