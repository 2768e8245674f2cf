-- Call records, their legs and events: by month, so that a month is dropped and not deleted row by row.

create table carillon.call_records (
    id                    text        not null,
    started_at            timestamptz not null,
    ringing_at            timestamptz,
    answered_at           timestamptz,
    ended_at              timestamptz not null,
    caller                text        not null,
    caller_name           text        not null,
    called                text        not null,
    answered_by           text        not null,
    feature               text        not null,
    argument              text        not null,
    disposition           text        not null
        check (disposition in ('ANSWERED', 'NO_ANSWER', 'BUSY', 'FAILED', 'CANCELLED')),
    cause                 text        not null,
    q850                  integer     not null,
    sip_status            integer     not null,
    hung_up_by            text        not null check (hung_up_by in ('caller', 'callee', 'administrator', 'system')),
    duration_seconds      bigint      not null check (duration_seconds >= 0),
    billed_seconds        bigint      not null check (billed_seconds >= 0),
    sip_call_id           text        not null,
    source                text        not null,
    configuration_version bigint      not null,
    primary key (id, started_at)
) partition by range (started_at);

create index call_records_newest on carillon.call_records (started_at desc, id desc);
create index call_records_caller on carillon.call_records (caller, started_at desc);
create index call_records_called on carillon.call_records (called, started_at desc);
create index call_records_answered_by on carillon.call_records (answered_by, started_at desc);

create table carillon.call_legs (
    call_id             text        not null,
    call_started_at     timestamptz not null,
    id                  text        not null,
    position            integer     not null,
    number              text        not null,
    name                text        not null,
    target              text        not null,
    caller              boolean     not null,
    started_at          timestamptz not null,
    ringing_at          timestamptz,
    answered_at         timestamptz,
    ended_at            timestamptz,
    cause               text        not null,
    ended_by_peer       boolean     not null,
    codec               text        not null default '',
    remote              text        not null default '',
    packets_in          bigint      not null default 0,
    packets_out         bigint      not null default 0,
    lost                bigint      not null default 0,
    lost_there          bigint      not null default 0,
    jitter_micros       bigint      not null default 0,
    jitter_there_micros bigint      not null default 0,
    round_trip_micros   bigint      not null default 0,
    primary key (call_id, id, call_started_at)
) partition by range (call_started_at);

create table carillon.call_events (
    at       timestamptz not null,
    spool    uuid        not null,
    sequence bigint      not null,
    call_id  text        not null,
    kind     text        not null,
    detail   jsonb       not null,
    primary key (at, spool, sequence)
) partition by range (at);

create index call_events_call on carillon.call_events (call_id, sequence);

-- Nothing is ever lost for want of a month.
create table carillon.call_records_default partition of carillon.call_records default;
create table carillon.call_legs_default partition of carillon.call_legs default;
create table carillon.call_events_default partition of carillon.call_events default;

-- How far each spool's facts stand in these tables; moves in the same transaction as they do.
create table carillon.journal_positions (
    spool      uuid        primary key,
    sequence   bigint      not null check (sequence >= 0),
    updated_at timestamptz not null default now()
);

-- Calls that began and are not over, so that a crash does not lose them.
create table carillon.open_calls (
    call_id    text        primary key,
    spool      uuid        not null,
    started_at timestamptz not null
);

create index open_calls_spool on carillon.open_calls (spool);
