-- Extensions that may record prompts by phone.
create table prompt_recorders (
    extension  text        primary key,
    since      timestamptz not null
);
