-- Which columns of the portal's lists a user does not want to see.

create table carillon.hidden_columns (
    username text   not null references carillon.portal_users (username) on delete cascade,
    list     text   not null check (list ~ '^[a-z]{1,32}$'),
    columns  text[] not null,
    primary key (username, list)
);
