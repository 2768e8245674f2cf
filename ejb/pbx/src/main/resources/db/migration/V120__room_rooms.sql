-- Where callers meet, by the number that they dial.
create table carillon.rooms (
    number  text    primary key,
    name    text    not null,
    chimes  boolean not null,
    seats   integer not null check (seats between 2 and 500),
    version bigint  not null default 1
);
