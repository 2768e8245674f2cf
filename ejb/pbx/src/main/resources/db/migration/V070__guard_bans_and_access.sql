-- Who is shut out of SIP. A row outlives its ban for a week: who comes back is shut out for longer.
create table carillon.bans (
    prefix     text        primary key,
    reason     text        not null,
    since      timestamptz not null,
    until      timestamptz not null,
    times      integer     not null check (times > 0),
    manual     boolean     not null,
    banned_by  text        not null
);

-- Who may and who may not, by service. All rules have one version: they are replaced together.
create table carillon.access_rules (
    place   integer primary key,
    service text    not null,
    allow   boolean not null,
    prefix  text    not null,
    note    text    not null,
    unique (service, prefix)
);

create table carillon.access_editions (
    only_one boolean primary key default true check (only_one),
    number   bigint  not null
);

insert into carillon.access_editions (number) values (1);

-- What was turned away, told together by the minute; dropped after thirty days.
create table carillon.security_events (
    id      bigint      generated always as identity primary key,
    at      timestamptz not null,
    kind    text        not null,
    source  text        not null,
    account text        not null,
    text    text        not null,
    count   bigint      not null check (count > 0)
);

create index security_events_by_time on carillon.security_events (at);
