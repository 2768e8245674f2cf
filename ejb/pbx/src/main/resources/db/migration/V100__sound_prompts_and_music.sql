-- Prompts that take the place of shipped ones, or that were added. The sound lies in a file that is named by its checksum.
create table prompts (
    language    text        not null,
    name        text        not null,
    words       text        not null,
    sha256      char(64)    not null,
    rate        integer     not null,
    millis      bigint      not null,
    file_name   text        not null,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    primary key (language, name)
);

-- What parties on hold hear: one place in the music for all who hear a class.
create table music_classes (
    name        text        primary key,
    random      boolean     not null,
    changed_at  timestamptz not null
);

create table music_tracks (
    id          bigint      generated always as identity primary key,
    class       text        not null references music_classes (name) on delete cascade,
    title       text        not null,
    sha256      char(64)    not null,
    rate        integer     not null,
    millis      bigint      not null,
    added_at    timestamptz not null,
    added_by    text        not null
);

create index music_tracks_by_class on music_tracks (class, id);

insert into music_classes (name, random, changed_at) values ('default', false, now());
