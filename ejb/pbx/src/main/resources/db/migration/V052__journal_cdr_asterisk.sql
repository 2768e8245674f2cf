-- Call records under the column names that reporting tools written for Asterisk and FreePBX know. Read only.
create view carillon.cdr_asterisk as
select ''::text                                                                      as accountcode,
       r.caller                                                                      as src,
       r.called                                                                      as dst,
       'default'::text                                                               as dcontext,
       case when r.caller_name = '' then '<' || r.caller || '>'
            else '"' || replace(r.caller_name, '"', '''') || '" <' || r.caller || '>' end as clid,
       'SIP/' || r.caller                                                            as channel,
       case when r.answered_by = '' then '' else 'SIP/' || r.answered_by end         as dstchannel,
       r.feature                                                                     as lastapp,
       r.argument                                                                    as lastdata,
       r.started_at                                                                  as start,
       r.answered_at                                                                 as answer,
       r.ended_at                                                                    as "end",
       r.duration_seconds                                                            as duration,
       r.billed_seconds                                                              as billsec,
       case when r.disposition = 'ANSWERED' then 'ANSWERED'
            when r.disposition in ('NO_ANSWER', 'CANCELLED') then 'NO ANSWER'
            when r.disposition = 'BUSY' then 'BUSY'
            when r.cause = 'CONGESTION' then 'CONGESTION'
            else 'FAILED' end                                                        as disposition,
       'DOCUMENTATION'::text                                                         as amaflags,
       ''::text                                                                      as userfield,
       r.id                                                                          as uniqueid,
       r.id                                                                          as linkedid,
       ''::text                                                                      as peeraccount,
       0                                                                             as sequence,
       r.started_at                                                                  as calldate,
       ''::text                                                                      as did,
       ''::text                                                                      as recordingfile,
       r.caller                                                                      as cnum,
       r.caller_name                                                                 as cnam,
       ''::text                                                                      as outbound_cnum,
       ''::text                                                                      as outbound_cnam,
       ''::text                                                                      as dst_cnam
from carillon.call_records r;
