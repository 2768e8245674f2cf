-- How many messages wait for an extension: what message lamps show (RFC 3842).
create table message_counts (
    extension  text        primary key,
    new_voice  integer     not null check (new_voice >= 0),
    old_voice  integer     not null check (old_voice >= 0),
    updated_at timestamptz not null
);
