-- Who may sign in to the portal and to the API, and the keys their tokens are signed with.

create table carillon.portal_users (
    username            text        primary key check (username ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
    name                text        not null,
    email               text        not null,
    extension           text        not null,
    roles               text[]      not null check (roles <@ array['admin', 'user']),
    password_hash       text        not null,
    password_changed_at timestamptz not null default now(),
    enabled             boolean     not null default true,
    theme               text        not null default 'SYSTEM' check (theme in ('SYSTEM', 'LIGHT', 'DARK')),
    -- Tokens carry it; counting it up ends every session of the user.
    generation          bigint      not null default 1,
    created_at          timestamptz not null default now(),
    updated_at          timestamptz not null default now()
);

create table carillon.token_keys (
    kid        text        primary key,
    sealed     bytea       not null,
    created_at timestamptz not null default now()
);

create table carillon.revoked_tokens (
    jti        text        primary key,
    expires_at timestamptz not null,
    revoked_at timestamptz not null default now()
);
