package org.carillonpbx.journal.control;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.database.boundary.Row;
import org.carillonpbx.journal.boundary.CallRecord;
import org.carillonpbx.journal.boundary.CallRecordQuery;
import org.carillonpbx.journal.boundary.CallVolume;
import org.carillonpbx.journal.boundary.LegRecord;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.quality.boundary.SoundScore;

/** Reads call records out of the tables. */
public final class RecordTable {
    private static final int KEYS_AT_ONCE = 1000;
    private static final String MATCHES = """
             from carillon.call_records
            where (?::timestamptz is null or started_at >= ?)
              and (?::timestamptz is null or started_at < ?)
              and (? = '' or ? in (caller, called, answered_by))
              and (? = '' or disposition = ?)""";

    private final Database database;

    public RecordTable(Database database) {
        this.database = database;
    }

    public Page<CallRecord> search(CallRecordQuery query) {
        long total = database.first("select count(*) as total" + MATCHES, row -> row.number("total"), filters(query))
                .orElse(0L);
        return new Page<>(withLegs(rows(query)), total);
    }

    /** The calls of a page, without their legs. */
    public List<CallRecord> rows(CallRecordQuery query) {
        return database.list(
                "select *" + MATCHES + " order by started_at desc, id desc limit ? offset ?",
                row -> call(row, List.of()),
                and(filters(query), query.limit(), query.offset()));
    }

    public Optional<CallRecord> find(String id) {
        return withLegs(database.list(
                        "select * from carillon.call_records where id = ?", row -> call(row, List.of()), id))
                .stream()
                .findFirst();
    }

    /** Goes from key to key, so that a slow reader holds neither a connection nor a snapshot. */
    public void stream(CallRecordQuery query, Consumer<CallRecord> each) {
        Object[] filters = filters(query);
        List<CallRecord> some = database.list(
                "select *" + MATCHES + " order by started_at desc, id desc limit ?",
                row -> call(row, List.of()),
                and(filters, KEYS_AT_ONCE));
        while (!some.isEmpty()) {
            some.forEach(each);
            CallRecord last = some.get(some.size() - 1);
            some = database.list(
                    "select *" + MATCHES + " and (started_at, id) < (?, ?) order by started_at desc, id desc limit ?",
                    row -> call(row, List.of()),
                    and(filters, last.startedAt(), last.id(), KEYS_AT_ONCE));
        }
    }

    public List<CallVolume> volume(Instant from, Instant to, Duration interval) {
        String sql = """
                with slots as (select generate_series(?::timestamptz, ?::timestamptz - interval '1 microsecond',
                                                      make_interval(secs => ?)) as slot),
                     counted as (select date_bin(make_interval(secs => ?), started_at, ?::timestamptz) as slot,
                                        count(*) as calls,
                                        count(*) filter (where disposition = 'ANSWERED') as answered
                                   from carillon.call_records
                                  where started_at >= ? and started_at < ?
                                  group by 1)
                select slot, coalesce(calls, 0) as calls, coalesce(answered, 0) as answered
                  from slots left join counted using (slot)
                 order by slot""";
        double seconds = interval.toMillis() / 1000.0;
        return database.list(
                sql,
                row -> new CallVolume(row.instant("slot"), row.number("calls"), row.number("answered")),
                from,
                to,
                seconds,
                seconds,
                from,
                from,
                to);
    }

    public CallVolume since(Instant since) {
        return database.first("""
                        select count(*) as calls, count(*) filter (where disposition = 'ANSWERED') as answered
                          from carillon.call_records where started_at >= ?""", row -> new CallVolume(since, row.number("calls"), row.number("answered")), since)
                .orElseGet(() -> new CallVolume(since, 0, 0));
    }

    private static Object[] filters(CallRecordQuery query) {
        return new Object[] {
            query.from(),
            query.from(),
            query.to(),
            query.to(),
            query.extension(),
            query.extension(),
            query.disposition(),
            query.disposition()
        };
    }

    private static Object[] and(Object[] first, Object... more) {
        Object[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private List<CallRecord> withLegs(List<CallRecord> calls) {
        if (calls.isEmpty()) {
            return calls;
        }
        Instant newest = calls.get(0).startedAt();
        Instant oldest = calls.get(calls.size() - 1).startedAt();
        Map<String, List<LegOf>> legs = database
                .list(
                        """
                        select * from carillon.call_legs
                         where call_id = any (?) and call_started_at between ? and ?
                         order by call_id, position""",
                        row -> new LegOf(row.text("call_id"), leg(row)),
                        calls.stream().map(CallRecord::id).toList(),
                        oldest,
                        newest)
                .stream()
                .collect(Collectors.groupingBy(LegOf::call));
        List<CallRecord> complete = new ArrayList<>();
        for (CallRecord call : calls) {
            complete.add(call.withLegs(legs.getOrDefault(call.id(), List.of()).stream()
                    .map(LegOf::leg)
                    .toList()));
        }
        return complete;
    }

    private static CallRecord call(Row row, List<LegRecord> legs) throws SQLException {
        return new CallRecord(
                row.text("id"),
                row.text("caller"),
                row.text("caller_name"),
                row.text("called"),
                row.text("answered_by"),
                row.text("feature"),
                row.text("disposition"),
                row.text("cause"),
                (int) row.number("q850"),
                (int) row.number("sip_status"),
                row.text("hung_up_by"),
                row.instant("started_at"),
                row.maybeInstant("ringing_at"),
                row.maybeInstant("answered_at"),
                row.instant("ended_at"),
                row.number("duration_seconds"),
                row.number("billed_seconds"),
                row.text("sip_call_id"),
                row.number("configuration_version"),
                legs);
    }

    private static LegRecord leg(Row row) throws SQLException {
        String codec = row.text("codec");
        long lost = row.number("lost");
        long lostThere = row.number("lost_there");
        double jitter = row.number("jitter_micros") / 1000.0;
        double jitterThere = row.number("jitter_there_micros") / 1000.0;
        double roundTrip = row.number("round_trip_micros") / 1000.0;
        long in = row.number("packets_in");
        long out = row.number("packets_out");
        return new LegRecord(
                row.text("id"),
                row.text("number"),
                row.text("target"),
                row.flag("caller"),
                row.instant("started_at"),
                row.maybeInstant("ringing_at"),
                row.maybeInstant("answered_at"),
                row.maybeInstant("ended_at"),
                row.text("cause"),
                codec,
                row.text("remote"),
                in,
                out,
                lost,
                lostThere,
                jitter,
                roundTrip,
                jitterThere,
                SoundScore.of(codec, lost, in, jitter, roundTrip),
                SoundScore.of(codec, lostThere, Math.max(0, out - lostThere), jitterThere, roundTrip));
    }

    private record LegOf(String call, LegRecord leg) {}
}
