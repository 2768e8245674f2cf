-- What callers have to know of a room, sealed by the vault, and what the room does without being told.
alter table carillon.rooms
    add column pin           bytea,
    add column moderator_pin bytea,
    add column waits         boolean not null default false,
    add column recorded      boolean not null default false;
