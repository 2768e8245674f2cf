-- Written behind the registrar's memory in batches, read once at a start. No foreign key to extensions: a row may
-- outlive its extension for the second until the next batch.
create table registrations (
    extension       text        not null,
    contact         text        not null,
    source          text        not null,
    path            text        not null,
    instance        text        not null,
    registration_id integer     not null check (registration_id >= 0),
    quality         integer     not null check (quality between 0 and 1000),
    call_id         text        not null,
    sequence        bigint      not null,
    user_agent      text        not null,
    digest          text        not null,
    granted_seconds integer     not null check (granted_seconds > 0),
    registered_at   timestamptz not null,
    expires_at      timestamptz not null,
    primary key (extension, contact, instance, registration_id)
);

-- The exceptions register: devices that proved themselves with MD5.
create table digest_exceptions (
    extension     text        not null,
    user_agent    text        not null,
    source        text        not null,
    first_used_at timestamptz not null,
    last_used_at  timestamptz not null,
    primary key (extension, user_agent)
);
