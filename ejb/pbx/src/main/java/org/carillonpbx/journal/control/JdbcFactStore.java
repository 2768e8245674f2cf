package org.carillonpbx.journal.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.Quality;
import org.carillonpbx.database.boundary.Bind;
import org.carillonpbx.database.boundary.Failure;
import org.carillonpbx.database.boundary.Row;

/** Facts in PostgreSQL, by JDBC batches in transactions of its own. */
final class JdbcFactStore implements FactStore {
    private static final int STATEMENT_SECONDS = 30;
    private final DataSource source;

    JdbcFactStore(DataSource source) {
        this.source = source;
    }

    @Override
    public Standing standing(UUID spool) {
        return transaction(connection ->
                new Standing(position(connection, spool), lastFactAt(connection, spool), openCalls(connection, spool)));
    }

    @Override
    public void write(UUID spool, Batch batch) {
        transaction(connection -> {
            events(connection, spool, batch);
            opened(connection, spool, batch);
            finished(connection, batch);
            legs(connection, batch);
            measured(connection, batch);
            advance(connection, spool, batch.upTo());
            return batch;
        });
    }

    private <T> T transaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            if (Failure.refused(e)) {
                throw new Refused(root(e), e);
            }
            throw new Away(root(e), e);
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** A failed batch says "batch entry 3 was aborted"; what PostgreSQL said is behind it. */
    private static String root(SQLException e) {
        SQLException next = e.getNextException();
        return (next == null ? e : next).getMessage();
    }

    private static long position(Connection connection, UUID spool) throws SQLException {
        return query(
                        connection,
                        "select sequence from carillon.journal_positions where spool = ?",
                        row -> row.number("sequence"),
                        spool)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    private static Optional<Instant> lastFactAt(Connection connection, UUID spool) throws SQLException {
        return query(
                        connection,
                        "select at from carillon.call_events where spool = ? order by at desc limit 1",
                        row -> row.instant("at"),
                        spool)
                .stream()
                .findFirst();
    }

    private static List<List<Told>> openCalls(Connection connection, UUID spool) throws SQLException {
        Map<String, List<Told>> calls = new LinkedHashMap<>();
        query(
                connection,
                """
                select e.call_id, e.sequence, e.detail::text as detail
                  from carillon.open_calls o
                  join carillon.call_events e on e.call_id = o.call_id and e.spool = o.spool and e.at >= o.started_at
                 where o.spool = ?
                 order by e.sequence""",
                row -> calls.computeIfAbsent(row.text("call_id"), id -> new ArrayList<>())
                        .add(new Told(row.number("sequence"), FactJson.decode(row.text("detail")))),
                spool);
        return List.copyOf(calls.values());
    }

    private static void events(Connection connection, UUID spool, Batch batch) throws SQLException {
        String sql = """
                insert into carillon.call_events (at, spool, sequence, call_id, kind, detail)
                values (?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing""";
        batch(connection, sql, batch.events(), event -> new Object[] {
            event.fact().at(),
            spool,
            event.sequence(),
            event.fact().call().value(),
            FactJson.kind(event.fact()),
            event.json()
        });
    }

    private static void opened(Connection connection, UUID spool, Batch batch) throws SQLException {
        batch(
                connection,
                "insert into carillon.open_calls (call_id, spool, started_at) values (?, ?, ?) on conflict do nothing",
                batch.opened(),
                began -> new Object[] {began.call().value(), spool, began.at()});
    }

    private static void finished(Connection connection, Batch batch) throws SQLException {
        String sql = """
                insert into carillon.call_records (id, started_at, ringing_at, answered_at, ended_at, caller, caller_name,
                    called, answered_by, feature, argument, disposition, cause, q850, sip_status, hung_up_by,
                    duration_seconds, billed_seconds, sip_call_id, source, configuration_version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
        batch(connection, sql, batch.finished(), JdbcFactStore::recordColumns);
        batch(connection, "delete from carillon.open_calls where call_id = ?", batch.finished(), call ->
                new Object[] {call.began().call().value()});
    }

    private static Object[] recordColumns(FinishedCall call) {
        CallFact.Began began = call.began();
        return new Object[] {
            began.call().value(),
            began.at(),
            call.ringingAt(),
            call.answeredAt(),
            call.endedAt(),
            began.from().number(),
            began.from().name(),
            began.called(),
            call.answeredBy(),
            call.feature(),
            call.argument(),
            call.disposition(),
            call.cause(),
            call.cause().q850(),
            call.cause().sipStatus(),
            call.hungUpBy(),
            call.durationSeconds(),
            call.billedSeconds(),
            began.sipCallId(),
            began.source(),
            began.configuration()
        };
    }

    private static void legs(Connection connection, Batch batch) throws SQLException {
        String sql = """
                insert into carillon.call_legs (call_id, call_started_at, id, position, number, name, target, caller,
                    started_at, ringing_at, answered_at, ended_at, cause, ended_by_peer, codec, remote, packets_in,
                    packets_out, lost, lost_there, jitter_micros, jitter_there_micros, round_trip_micros)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
        List<Object[]> rows = new ArrayList<>();
        for (FinishedCall call : batch.finished()) {
            for (int i = 0; i < call.legs().size(); i++) {
                rows.add(legColumns(call.began(), i, call.legs().get(i)));
            }
        }
        batch(connection, sql, rows, row -> row);
    }

    private static Object[] legColumns(CallFact.Began call, int position, LegStory leg) {
        Quality quality = leg.quality().orElse(new Quality("", "", 0, 0, 0, 0, 0, 0, 0));
        return new Object[] {
            call.call().value(),
            call.at(),
            leg.leg().value(),
            position,
            leg.party().number(),
            leg.party().name(),
            leg.target(),
            leg.caller(),
            leg.startedAt(),
            leg.ringingAt(),
            leg.answeredAt(),
            leg.endedAt(),
            leg.cause().map(Enum::name).orElse(""),
            leg.endedByPeer(),
            quality.codec(),
            quality.remote(),
            quality.packetsIn(),
            quality.packetsOut(),
            quality.lost(),
            quality.lostThere(),
            quality.jitterMicros(),
            quality.jitterThereMicros(),
            quality.roundTripMicros()
        };
    }

    private static void measured(Connection connection, Batch batch) throws SQLException {
        // The span lets PostgreSQL pass over the months in which the call cannot have begun.
        String sql = """
                update carillon.call_legs set codec = ?, remote = ?, packets_in = ?, packets_out = ?, lost = ?,
                    lost_there = ?, jitter_micros = ?, jitter_there_micros = ?, round_trip_micros = ?
                 where call_id = ? and id = ? and call_started_at between ?::timestamptz - interval '31 days' and ?""";
        batch(connection, sql, batch.measuredLate(), late -> new Object[] {
            late.quality().codec(),
            late.quality().remote(),
            late.quality().packetsIn(),
            late.quality().packetsOut(),
            late.quality().lost(),
            late.quality().lostThere(),
            late.quality().jitterMicros(),
            late.quality().jitterThereMicros(),
            late.quality().roundTripMicros(),
            late.call().value(),
            late.leg().value(),
            late.at(),
            late.at()
        });
    }

    private static void advance(Connection connection, UUID spool, long upTo) throws SQLException {
        String sql = """
                insert into carillon.journal_positions (spool, sequence) values (?, ?)
                on conflict (spool) do update set sequence = excluded.sequence, updated_at = now()""";
        batch(connection, sql, List.of(upTo), sequence -> new Object[] {spool, sequence});
    }

    private static <T> void batch(Connection connection, String sql, List<T> rows, Columns<T> columns)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(STATEMENT_SECONDS);
            for (T row : rows) {
                Bind.all(statement, columns.of(row));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static <T> List<T> query(Connection connection, String sql, Row.Reader<T> reader, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Bind.all(statement, parameters);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(new Row(result)));
                }
            }
            return rows;
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private interface Columns<T> {
        Object[] of(T row);
    }
}
