-- Makes the months from one day's to another's where they are missing; months are UTC. Rows that landed in the default
-- partition meanwhile move to their month.
create function carillon.ensure_call_partitions(first_day date, last_day date) returns setof text
    language plpgsql as
$$
declare
    month       date;
    parent      text;
    key         text;
    child       text;
    lower_bound timestamptz;
    upper_bound timestamptz;
begin
    perform pg_advisory_xact_lock(hashtext('carillon.call_partitions'));
    for month in select generate_series(date_trunc('month', first_day::timestamp),
                                        date_trunc('month', last_day::timestamp), interval '1 month')::date
    loop
        lower_bound := month::timestamp at time zone 'UTC';
        upper_bound := (month::timestamp + interval '1 month') at time zone 'UTC';
        for parent, key in values ('call_records', 'started_at'), ('call_legs', 'call_started_at'), ('call_events', 'at')
        loop
            child := parent || '_' || to_char(month, 'YYYY_MM');
            continue when to_regclass('carillon.' || child) is not null;
            execute format('create table carillon.%I (like carillon.%I including all)', child, parent);
            execute format('with moved as (delete from carillon.%I where %I >= %L and %I < %L returning *) '
                               'insert into carillon.%I select * from moved',
                           parent || '_default', key, lower_bound, key, upper_bound, child);
            execute format('alter table carillon.%I attach partition carillon.%I for values from (%L) to (%L)',
                           parent, child, lower_bound, upper_bound);
            return next child;
        end loop;
    end loop;
end
$$;

-- The months there are.
create view carillon.call_partitions as
select parent.relname::text                                           as parent,
       child.relname::text                                            as name,
       to_date(right(child.relname::text, 7), 'YYYY_MM')              as first_day,
       (to_date(right(child.relname::text, 7), 'YYYY_MM') + interval '1 month')::date as end_day,
       child.oid                                                      as oid
from pg_inherits
         join pg_class parent on parent.oid = inhparent
         join pg_class child on child.oid = inhrelid
         join pg_namespace space on space.oid = parent.relnamespace
where space.nspname = 'carillon'
  and parent.relname in ('call_records', 'call_legs', 'call_events')
  and child.relname ~ '_[0-9]{4}_[0-9]{2}$';

-- Drops the months that ended by a day, and rows of the default partition from before it.
create function carillon.drop_call_partitions(before_day date) returns setof text
    language plpgsql as
$$
declare
    child  text;
    cutoff timestamptz := before_day::timestamp at time zone 'UTC';
begin
    perform pg_advisory_xact_lock(hashtext('carillon.call_partitions'));
    for child in select name from carillon.call_partitions where end_day <= before_day order by first_day, name
    loop
        execute format('drop table carillon.%I', child);
        return next child;
    end loop;
    delete from carillon.call_records_default where started_at < cutoff;
    delete from carillon.call_legs_default where call_started_at < cutoff;
    delete from carillon.call_events_default where at < cutoff;
end
$$;

select carillon.ensure_call_partitions(current_date, (current_date + interval '3 months')::date);
