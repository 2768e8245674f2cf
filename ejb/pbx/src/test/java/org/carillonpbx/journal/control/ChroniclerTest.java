package org.carillonpbx.journal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChroniclerTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    private Path directory;

    private final MemoryStore store = new MemoryStore();

    @Test
    void aCallBecomesOneRecordWithItsLegs() throws IOException {
        tell(Facts.call("c1", START)
                .rings(1)
                .isAnswered(4)
                .isHungUpByCaller(64)
                .isMeasured(64)
                .told());

        FinishedCall call = store.records.get("c1");
        assertThat(call.disposition()).isEqualTo("ANSWERED");
        assertThat(call.hungUpBy()).isEqualTo("caller");
        assertThat(call.answeredBy()).isEqualTo("1002");
        assertThat(call.durationSeconds()).isEqualTo(64);
        assertThat(call.billedSeconds()).isEqualTo(60);
        assertThat(call.legs()).hasSize(2);
        assertThat(store.measured).hasSize(1);
        assertThat(store.open).isEmpty();
    }

    @Test
    void whoTurnedACallDownIsTold() throws IOException {
        tell(Facts.call("busy", START).ends(1, Cause.BUSY, false, true).told());
        tell(Facts.call("gone", START)
                .rings(1)
                .ends(9, Cause.CANCELLED, true, false)
                .told());
        tell(Facts.call("late", START)
                .rings(1)
                .ends(20, Cause.NO_ANSWER, false, false)
                .told());
        tell(Facts.call("none", START)
                .ends(0, Cause.UNKNOWN_NUMBER, false, false)
                .told());
        tell(Facts.call("boss", START)
                .isAnswered(1)
                .ends(5, Cause.ADMINISTRATOR, false, false)
                .told());

        assertThat(ending("busy")).isEqualTo("BUSY by callee");
        assertThat(ending("gone")).isEqualTo("CANCELLED by caller");
        assertThat(ending("late")).isEqualTo("NO_ANSWER by system");
        assertThat(ending("none")).isEqualTo("FAILED by system");
        assertThat(ending("boss")).isEqualTo("ANSWERED by administrator");
    }

    @Test
    void everyFactStandsOnceInOrderHoweverTheStoreFails() throws IOException {
        Random random = new Random(20_261_121);
        List<CallFact> told = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            told.addAll(Facts.call("c" + i, START.plusSeconds(i))
                    .rings(1)
                    .isAnswered(2)
                    .isHungUpByCaller(9)
                    .told());
        }
        int next = 0;
        while (next < told.size()) {
            // Each round is a life of the server: it tells some facts, the store fails as it likes, and it is killed.
            try (Spool spool = Spool.open(directory, 4096)) {
                Chronicler chronicler = chronicler(spool);
                for (int turns = random.nextInt(12); turns > 0; turns--) {
                    for (int i = random.nextInt(40); i > 0 && next < told.size(); i--) {
                        spool.append(FactJson.encode(told.get(next++)));
                    }
                    store.fail = MemoryStore.Fail.values()[random.nextInt(3)];
                    chronicler.turn();
                }
            }
        }
        store.fail = MemoryStore.Fail.NOT;
        tell(List.of());

        List<String> events =
                store.events.values().stream().map(Batch.Event::json).toList();
        assertThat(events)
                .containsSubsequence(told.stream().map(FactJson::encode).toList());
        assertThat(List.copyOf(store.events.keySet())).isSorted();
        assertThat(store.rewritten).as("facts written again").isZero();
        assertThat(store.records).hasSize(200);
        assertThat(store.open).isEmpty();
    }

    @Test
    void callsThatACrashCutOffAreClosedAsFailed() throws IOException {
        tell(Facts.call("ringing", START).rings(1).told());
        tell(Facts.call("talking", START).rings(1).isAnswered(3).told());
        assertThat(store.open).isEmpty();

        assertThat(ending("ringing")).isEqualTo("FAILED by system");
        assertThat(ending("talking")).isEqualTo("ANSWERED by system");
        assertThat(store.records.get("talking").cause()).isEqualTo(Cause.FAULT);
    }

    @Test
    void callsOfThisRunStayOpen() throws IOException {
        try (Spool spool = Spool.open(directory)) {
            Chronicler chronicler = chronicler(spool);
            for (CallFact fact : Facts.call("c1", START).rings(1).told()) {
                spool.append(FactJson.encode(fact));
            }
            settle(chronicler);
            assertThat(store.open).containsKey("c1");
            assertThat(store.records).isEmpty();
        }
    }

    @Test
    void aFactThatTheStoreRefusesIsLaidAsideAndTheOthersGoOn() throws IOException {
        store.refusing = "c2";
        List<CallFact> told = new ArrayList<>();
        for (String id : List.of("c1", "c2", "c3")) {
            told.addAll(Facts.call(id, START).isAnswered(2).isHungUpByCaller(9).told());
        }
        tell(told);

        assertThat(store.records).containsOnlyKeys("c1", "c3");
        assertThat(Files.readString(directory.resolve("refused.txt"))).contains("\"c2\"");
    }

    @Test
    void aDatabaseThatKnowsMoreThanTheSpoolLosesNothing() throws IOException {
        UUID identity;
        try (Spool spool = Spool.open(directory)) {
            identity = spool.identity();
        }
        store.positions.put(identity, 1000L);

        tell(Facts.call("c1", START).isHungUpByCaller(1).told());

        assertThat(store.records).containsKey("c1");
    }

    /** One life of the server: these facts are told and everything settles. */
    private void tell(List<CallFact> facts) throws IOException {
        try (Spool spool = Spool.open(directory, 4096)) {
            Chronicler chronicler = chronicler(spool);
            settle(chronicler);
            for (CallFact fact : facts) {
                spool.append(FactJson.encode(fact));
            }
            settle(chronicler);
        }
        try (Spool spool = Spool.open(directory, 4096)) {
            settle(chronicler(spool));
        }
    }

    private static void settle(Chronicler chronicler) throws IOException {
        Chronicler.Turn turn = chronicler.turn();
        while (turn.mayGoOn()) {
            turn = chronicler.turn();
        }
    }

    private Chronicler chronicler(Spool spool) {
        return new Chronicler(spool, store, fact -> append(spool, fact), new JournalMeter());
    }

    private static void append(Spool spool, CallFact fact) {
        try {
            spool.append(FactJson.encode(fact));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String ending(String call) {
        FinishedCall record = store.records.get(call);
        return record.disposition() + " by " + record.hungUpBy();
    }

    /** A store that keeps the contract of one, and fails before or after it has written. */
    private static final class MemoryStore implements FactStore {
        enum Fail {
            NOT,
            BEFORE,
            AFTER
        }

        final Map<UUID, Long> positions = new LinkedHashMap<>();
        final Map<Long, Batch.Event> events = new LinkedHashMap<>();
        final Map<String, CallFact.Began> open = new LinkedHashMap<>();
        final Map<String, FinishedCall> records = new LinkedHashMap<>();
        final List<CallFact.Measured> measured = new ArrayList<>();
        Fail fail = Fail.NOT;
        String refusing = "";
        int rewritten;

        @Override
        public Standing standing(UUID spool) {
            failing(Fail.BEFORE);
            List<List<Told>> calls = new ArrayList<>();
            for (String id : open.keySet()) {
                calls.add(events.values().stream()
                        .filter(event -> event.fact().call().value().equals(id))
                        .map(event -> new Told(event.sequence(), event.fact()))
                        .toList());
            }
            Optional<Instant> last =
                    events.values().stream().map(event -> event.fact().at()).max(Instant::compareTo);
            return new Standing(positions.getOrDefault(spool, 0L), last, calls);
        }

        @Override
        public void write(UUID spool, Batch batch) {
            failing(Fail.BEFORE);
            if (batch.events().stream()
                    .anyMatch(event -> event.fact().call().value().equals(refusing))) {
                throw new Refused("22001", new IllegalArgumentException());
            }
            for (Batch.Event event : batch.events()) {
                rewritten += events.put(event.sequence(), event) == null ? 0 : 1;
            }
            batch.opened().forEach(began -> open.put(began.call().value(), began));
            for (FinishedCall call : batch.finished()) {
                rewritten += records.put(call.began().call().value(), call) == null ? 0 : 1;
                open.remove(call.began().call().value());
            }
            measured.addAll(batch.measuredLate());
            positions.put(spool, batch.upTo());
            failing(Fail.AFTER);
        }

        private void failing(Fail when) {
            if (fail == when) {
                throw new Away("as the test likes", new IllegalStateException());
            }
        }
    }
}
