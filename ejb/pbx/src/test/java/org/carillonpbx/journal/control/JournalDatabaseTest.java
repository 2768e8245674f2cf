package org.carillonpbx.journal.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.Cause;
import org.carillonpbx.database.TestDatabase;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.journal.boundary.CallRecord;
import org.carillonpbx.journal.boundary.CallRecordQuery;
import org.carillonpbx.journal.boundary.CallVolume;
import org.carillonpbx.journal.boundary.JournalFigures;
import org.carillonpbx.journal.boundary.LegRecord;
import org.carillonpbx.journal.boundary.Partition;
import org.carillonpbx.page.boundary.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal on a real PostgreSQL: written in batches, searched, kept by month, through an outage. */
final class JournalDatabaseTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00.123456Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void aCallIsFoundWithItsLegsAndWhatWasMeasured() {
        DataSource source = TestDatabase.fresh();
        tell(
                source,
                Facts.call("c1", START)
                        .rings(1)
                        .isAnswered(3)
                        .isHungUpByCaller(63)
                        .isMeasured(63)
                        .told());

        CallRecord call = records(source).find("c1").orElseThrow();

        assertThat(call.startedAt()).isEqualTo(START);
        assertThat(call.billedSeconds()).isEqualTo(60);
        assertThat(call.callerName()).isEqualTo("Ann");
        assertThat(call.legs())
                .extracting(
                        LegRecord::number,
                        LegRecord::caller,
                        LegRecord::codec,
                        LegRecord::lost,
                        LegRecord::roundTripMillis)
                .containsExactly(tuple("1001", true, "", 0L, 0.0), tuple("1002", false, "PCMA", 3L, 20.0));
        assertThat(count(source, "call_events")).isEqualTo(11);
        assertThat(count(source, "open_calls")).isZero();
    }

    @Test
    void hostileTextFindsItsWayIntoTheTablesHarmlessly() {
        DataSource source = TestDatabase.fresh();
        String nasty = "x\u0000'; drop table carillon.call_records; --" + "\uD83D" + "y".repeat(9000);
        tell(source, Facts.call("c1", START, nasty, "1002").isHungUpByCaller(1).told());

        CallRecord call = records(source).find("c1").orElseThrow();

        assertThat(call.caller()).startsWith("x\uFFFD'; drop table").hasSizeLessThanOrEqualTo(512);
    }

    @Test
    void searchAgreesWithSql() {
        DataSource source = TestDatabase.fresh();
        List<CallFact> told = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Facts call = Facts.call("c" + i, START.plusSeconds(i * 60L), "10" + i % 7, "20" + i % 5);
            told.addAll((i % 3 == 0
                            ? call.rings(1).isAnswered(2).isHungUpByCaller(9)
                            : call.ends(1, Cause.BUSY, false, true))
                    .told());
        }
        tell(source, told);
        RecordTable records = records(source);

        Page<CallRecord> newest = records.search(query(Optional.empty(), Optional.empty(), "", "", 0, 10));
        assertThat(newest.total()).isEqualTo(120);
        assertThat(newest.rows())
                .extracting(CallRecord::id)
                .startsWith("c119", "c118")
                .hasSize(10);
        assertThat(newest.rows()).allSatisfy(call -> assertThat(call.legs()).hasSize(2));

        assertThat(records.search(query(Optional.empty(), Optional.empty(), "103", "ANSWERED", 0, 50))
                        .total())
                .isEqualTo(sql(source, "caller = '103' and disposition = 'ANSWERED'"))
                .isPositive();
        assertThat(records.search(query(Optional.empty(), Optional.empty(), "204", "", 5, 5))
                        .rows())
                .hasSize(5);
        Instant noon = START.plusSeconds(3600);
        assertThat(records.search(query(Optional.of(noon), Optional.empty(), "", "", 0, 1))
                        .total())
                .isEqualTo(60);
        assertThat(records.search(query(Optional.empty(), Optional.of(noon), "", "", 0, 1))
                        .total())
                .isEqualTo(60);
        assertThat(records.search(query(Optional.empty(), Optional.empty(), "' or true --", "", 0, 1))
                        .total())
                .isZero();

        List<CallVolume> volume = records.volume(START, START.plusSeconds(7200), Duration.ofMinutes(30));
        assertThat(volume)
                .extracting(CallVolume::calls, CallVolume::answered)
                .containsExactly(tuple(30L, 10L), tuple(30L, 10L), tuple(30L, 10L), tuple(30L, 10L));
        assertThat(records.volume(START.minusSeconds(60), START, Duration.ofSeconds(30)))
                .extracting(CallVolume::calls)
                .containsExactly(0L, 0L);
        assertThat(records.since(noon).answered()).isEqualTo(20);
    }

    @Test
    void streamingPassesEveryRecordOnceAcrossPagesOfKeys() {
        DataSource source = TestDatabase.fresh();
        new Database(source).change("""
                        insert into carillon.call_records
                        select 'c' || n, ?::timestamptz + make_interval(secs => n / 3), null, null, ?::timestamptz + interval '1 day',
                               '1', '', '2', '', '', '', 'FAILED', 'FAULT', 1, 500, 'system', 1, 0, '', '', 0
                          from generate_series(1, 2500) n""", START, START);
        List<CallRecord> passed = new ArrayList<>();

        records(source).stream(query(Optional.empty(), Optional.empty(), "", "", 0, 1), passed::add);

        assertThat(passed).extracting(CallRecord::id).hasSize(2500).doesNotHaveDuplicates();
        assertThat(passed)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(CallRecord::startedAt).reversed());
    }

    @Test
    void monthsAreMadeAheadAndDroppedWhenOld() {
        DataSource source = TestDatabase.fresh();
        PartitionTable partitions = new PartitionTable(new Database(source));
        Instant longAgo = Instant.parse("2020-02-29T23:59:59.999999Z");
        tell(source, Facts.call("old", longAgo).isHungUpByCaller(1).told());
        assertThat(count(source, "call_records_default")).isEqualTo(1);

        List<String> made = partitions.ensure(LocalDate.of(2020, 2, 10), LocalDate.of(2020, 3, 1));

        assertThat(made)
                .containsExactly(
                        "call_records_2020_02",
                        "call_legs_2020_02",
                        "call_events_2020_02",
                        "call_records_2020_03",
                        "call_legs_2020_03",
                        "call_events_2020_03");
        assertThat(partitions.ensure(LocalDate.of(2020, 2, 10), LocalDate.of(2020, 3, 1)))
                .isEmpty();
        assertThat(count(source, "call_records_default")).isZero();
        assertThat(count(source, "call_records_2020_02")).isEqualTo(1);
        assertThat(records(source).find("old")).isPresent();
        assertThat(partitions.list()).extracting(Partition::name).startsWith("call_events_2020_02");
        assertThat(partitions.list().get(0).to()).isEqualTo(LocalDate.of(2020, 3, 1));

        assertThat(partitions.dropOlderThan(LocalDate.of(2020, 3, 31)))
                .containsExactly("call_events_2020_02", "call_legs_2020_02", "call_records_2020_02");
        assertThat(records(source).find("old")).isEmpty();
    }

    @Test
    void reportingToolsFindTheColumnsTheyKnow() {
        DataSource source = TestDatabase.fresh();
        tell(
                source,
                Facts.call("c1", START)
                        .rings(1)
                        .ends(9, Cause.NO_ANSWER, false, false)
                        .told());

        List<String> row = new Database(source)
                .list(
                        """
                select src, dst, clid, disposition, lastapp, lastdata, uniqueid, duration::text, billsec::text
                  from carillon.cdr_asterisk""",
                        found -> String.join(
                                "|",
                                found.text("src"),
                                found.text("dst"),
                                found.text("clid"),
                                found.text("disposition"),
                                found.text("lastapp"),
                                found.text("lastdata"),
                                found.text("uniqueid"),
                                found.text("duration"),
                                found.text("billsec")));

        assertThat(row).containsExactly("1001|1002|\"Ann\" <1001>|NO ANSWER|dial|1002|c1|9|0");
    }

    @Test
    void anOutageOfTheDatabaseAndADeathOfTheServerLoseNothingAndDoubleNothing() throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        int port = freePort();
        Path spool = directory.resolve("spool");
        EmbeddedPostgres postgres = postgres(data, port);
        DataSource source = TestDatabase.migrated(postgres.getPostgresDatabase());
        int told = 0;
        try (Life first = new Life(spool, source)) {
            told = tellCalls(first, told, 50);
            await().atMost(PATIENCE).until(() -> first.figures().backlog() == 0);
            postgres.close();

            told = tellCalls(first, told, 50);
            await().atMost(PATIENCE).until(() -> !first.figures().databaseReachable());
            assertThat(first.figures().spooled()).isPositive();
            Facts.call("cut", START).rings(1).isAnswered(2).told().forEach(first.journal::onFact);
            first.die();
        }
        try (Life second = new Life(spool, source)) {
            told = tellCalls(second, told, 50);
            await().atMost(PATIENCE).until(() -> !second.figures().databaseReachable());
            assertThat(second.figures().spooled()).isPositive();

            postgres = postgres(data, port);
            await().atMost(PATIENCE)
                    .until(() -> second.figures().databaseReachable()
                            && second.figures().backlog() == 0);
            assertThat(second.figures().spooled()).isZero();
        }
        assertThat(count(source, "call_records")).isEqualTo(told + 1L);
        assertThat(count(source, "call_legs")).isEqualTo(2L * (told + 1));
        // Ten facts of each whole call; seven of the one that was cut off, and its end.
        assertThat(count(source, "call_events")).isEqualTo(10L * told + 8);
        assertThat(count(source, "open_calls")).isZero();
        assertThat(records(source).find("cut").orElseThrow().cause()).isEqualTo("FAULT");
        postgres.close();
    }

    private static int tellCalls(Life life, int from, int calls) {
        for (int i = from; i < from + calls; i++) {
            Facts.call("c" + i, START.plusSeconds(i))
                    .rings(1)
                    .isAnswered(2)
                    .isHungUpByCaller(9)
                    .told()
                    .forEach(life.journal::onFact);
        }
        return from + calls;
    }

    private void tell(DataSource source, List<CallFact> facts) {
        try (Life life = new Life(directory.resolve("spool"), source)) {
            facts.forEach(life.journal::onFact);
            await().atMost(PATIENCE).until(() -> life.figures().backlog() == 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres postgres(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static RecordTable records(DataSource source) {
        return new RecordTable(new Database(source));
    }

    private static CallRecordQuery query(
            Optional<Instant> from, Optional<Instant> to, String extension, String disposition, int offset, int limit) {
        return new CallRecordQuery(from, to, extension, disposition, offset, limit);
    }

    private static long sql(DataSource source, String condition) {
        return count(source, "call_records where " + condition);
    }

    private static long count(DataSource source, String table) {
        return new Database(source)
                .first("select count(*) as n from carillon." + table, row -> row.number("n"))
                .orElseThrow();
    }

    /** One life of the journal in a server. */
    private static final class Life implements AutoCloseable {
        private final FactJournal journal;
        private final Thread writer;

        Life(Path spool, DataSource source) throws IOException {
            journal = new FactJournal(spool);
            journal.open();
            writer = new Thread(() -> journal.write(source), "journal");
            writer.start();
        }

        JournalFigures figures() {
            return journal.figures();
        }

        /** As a killed server does: without a last word to the database. */
        void die() {
            writer.interrupt();
        }

        @Override
        public void close() {
            journal.stop();
            try {
                writer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            journal.close();
        }
    }
}
