-- Phones beside loudspeakers, and who may speak to a zone; an empty address is a zone of phones alone.
alter table carillon.paging_zones
    add column members text[] not null default '{}',
    add column pagers  text[] not null default '{}';
