-- Every number that can be dialled, and what holds it: who inserts first has it.
create table carillon.numbers (
    number text primary key,
    holder text not null
);

-- Extensions first, for a call to such a number went to the extension.
insert into carillon.numbers (number, holder) select number, 'extension' from carillon.extensions;
insert into carillon.numbers (number, holder) select number, 'room' from carillon.rooms on conflict do nothing;
insert into carillon.numbers (number, holder) select number, 'paging zone' from carillon.paging_zones on conflict do nothing;
