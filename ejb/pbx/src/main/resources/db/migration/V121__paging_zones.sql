-- Loudspeakers by the number that is dialled for them: where their sound goes, and for how long at the most.
create table carillon.paging_zones (
    number            text    primary key,
    name              text    not null,
    group_address     text    not null,
    port              integer not null check (port between 1 and 65535),
    ttl               integer not null check (ttl between 0 and 255),
    network_interface text    not null,
    a_law             boolean not null,
    longest_seconds   integer not null check (longest_seconds between 1 and 3600),
    version           bigint  not null default 1
);
