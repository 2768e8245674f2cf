-- Who may watch an extension, where its own list decides and not the general setting. An empty list: nobody but itself.
create table watch_rights (
    extension text   primary key references extensions (number) on delete cascade,
    watchers  text[] not null
);
