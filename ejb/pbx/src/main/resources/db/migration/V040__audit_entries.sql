-- Who did what. Appended to, never changed: each row carries the hash of the one before it and its own.

create table carillon.audit_entries (
    id            bigint      primary key,
    at            timestamptz not null,
    actor         text        not null,
    address       text        not null,
    action        text        not null,
    subject       text        not null,
    before_state  text        not null,
    after_state   text        not null,
    previous_hash bytea       not null check (octet_length(previous_hash) = 32),
    hash          bytea       not null check (octet_length(hash) = 32)
);

-- Where the chain ends: the row that writers queue up at, and what shows that rows at the end are missing.
create table carillon.audit_heads (
    only_one boolean primary key default true check (only_one),
    entry    bigint  not null,
    hash     bytea   not null
);

insert into carillon.audit_heads (entry, hash) values (0, decode(repeat('00', 32), 'hex'));

create function carillon.refuse_audit_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the audit log is appended to and never changed' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entries_are_final
    before update or delete or truncate on carillon.audit_entries
    for each statement execute function carillon.refuse_audit_change();

create trigger audit_heads_stay
    before delete or truncate on carillon.audit_heads
    for each statement execute function carillon.refuse_audit_change();
