-- A recording from its beginning on; the sound itself is an encrypted file.
create table recordings (
    id            text        primary key,
    call_id       text        not null,
    extension     text        not null,
    left_number   text        not null,
    left_name     text        not null,
    right_number  text        not null,
    right_name    text        not null,
    demanded      boolean     not null,
    started_at    timestamptz not null,
    form          text        not null check (form in ('WAV', 'OPUS')),
    file          text        not null unique,
    state         text        not null check (state in ('RUNNING', 'WHOLE', 'BROKEN')),
    millis        bigint      not null default 0,
    bytes         bigint      not null default 0,
    sha256        text        not null default '' check (sha256 ~ '^([0-9a-f]{64})?$'),
    lost          bigint      not null default 0,
    trouble       text        not null default ''
);
create index recordings_by_time on recordings (started_at desc, id desc);
create index recordings_by_call on recordings (call_id);
create index recordings_unfinished on recordings (id) where state = 'RUNNING';

-- Extensions that have a rule of their own; the others are never recorded.
create table recording_rules (
    extension  text        primary key,
    policy     text        not null check (policy in ('NEVER', 'ON_DEMAND', 'ALWAYS')),
    updated_at timestamptz not null
);
