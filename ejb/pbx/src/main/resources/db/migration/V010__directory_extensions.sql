-- Counts committed changes of the directory, in the order of their commits: the version of the picture in memory.
create table directory_editions (
    id             smallint    primary key check (id = 1),
    number         bigint      not null check (number > 0),
    demo_seeded_at timestamptz
);
insert into directory_editions (id, number) values (1, 1);

create sequence extension_ids increment by 50;

create table extensions (
    id           bigint      primary key,
    number       text        not null unique check (number ~ '^[0-9]{2,10}$'),
    name         text        not null check (length(name) <= 80),
    email        text        not null check (length(email) <= 254),
    note         text        not null check (length(note) <= 500),
    enabled      boolean     not null,
    max_contacts integer     not null check (max_contacts between 1 and 20),
    ring_seconds integer     not null check (ring_seconds between 5 and 300),
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);

create sequence device_ids increment by 50;

create table devices (
    id           bigint      primary key,
    extension_id bigint      not null references extensions (id) on delete cascade,
    name         text        not null check (length(name) between 1 and 80),
    main         boolean     not null,
    created_at   timestamptz not null,
    unique (extension_id, name)
);
create unique index devices_one_main on devices (extension_id) where main;

-- H(username:realm:secret) of RFC 7616 per hash algorithm, encrypted; the secret itself is kept nowhere.
create table device_digests (
    device_id bigint not null references devices (id) on delete cascade,
    algorithm text   not null check (algorithm in ('SHA-256', 'MD5')),
    realm     text   not null,
    sealed    bytea  not null,
    primary key (device_id, algorithm)
);
