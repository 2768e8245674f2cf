-- Recordings may be made by a recorder elsewhere (SIPREC), beside a file of ours or in its place.
alter table recordings add column recorder text not null default '';
alter table recordings drop constraint recordings_state_check;
alter table recordings add constraint recordings_state_check
    check (state in ('RUNNING', 'WHOLE', 'ELSEWHERE', 'BROKEN'));

-- Where an extension's calls are recorded, and how both parties are told.
alter table recording_rules
    add column place  text not null default 'FILE'
        check (place in ('FILE', 'RECORDER', 'BOTH', 'RECORDER_OR_FILE')),
    add column notice text not null default 'NONE'
        check (notice in ('NONE', 'TONE', 'TONES', 'ANNOUNCEMENT'));
