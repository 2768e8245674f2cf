package org.carillonpbx.trace.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carillonpbx.trace.entity.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceStoreTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path directory;

    private Instant now = NOON;

    private TraceStore open(long callBytes, long otherBytes) throws IOException {
        return TraceStore.open(
                new TraceSettings(true, directory, callBytes, otherBytes, Duration.ofHours(24)), () -> now);
    }

    private static Entry message(Instant at, String sipCallId, String text) {
        return new Entry.Message(
                at,
                true,
                "udp",
                "127.0.0.1",
                5060,
                "127.0.0.1",
                5070,
                sipCallId,
                text + " sip:x SIP/2.0\r\n\r\n",
                false);
    }

    private static List<Entry> call(String id) {
        return List.of(
                message(NOON, id, "INVITE"),
                new Entry.DialogOfLeg(NOON.plusMillis(1), "leg-" + id, id),
                message(NOON.plusMillis(2), id, "ACK"),
                new Entry.LegOfCall(NOON.plusMillis(3), "call-" + id, "leg-" + id, "1001", true),
                new Entry.Note(NOON.plusMillis(4), "leg-" + id, "latched", "127.0.0.1:4000"));
    }

    @Test
    void aCallIsFoundWithEverythingOfItsLegs() throws IOException {
        try (TraceStore store = open(1_000_000, 1_000_000)) {
            store.append(call("a"));
            store.append(call("b"));

            assertThat(store.ofCall("call-a")).containsExactlyInAnyOrderElementsOf(call("a"));
            assertThat(store.ofCall("call-c")).isEmpty();
        }
    }

    @Test
    void theChallengedInviteBeforeACallBelongsToIt() throws IOException {
        try (TraceStore store = open(1_000_000, 1_000_000)) {
            Entry challenged = message(NOON.minusMillis(20), "a", "challenged INVITE");
            store.append(List.of(challenged));
            store.append(call("a"));

            assertThat(store.ofCall("call-a")).hasSize(6).contains(challenged);
        }
    }

    @Test
    void itOutlivesARestartAndATornEnd() throws IOException {
        try (TraceStore store = open(1_000_000, 1_000_000)) {
            store.append(call("a"));
        }
        Path file = files().get(0);
        Files.write(file, new byte[] {0, 0, 1, 0, 'M', 1, 2}, StandardOpenOption.APPEND);

        try (TraceStore store = open(1_000_000, 1_000_000)) {
            assertThat(store.ofCall("call-a")).containsExactlyInAnyOrderElementsOf(call("a"));
            store.append(call("b"));
            assertThat(store.ofCall("call-b")).hasSize(5);
        }
    }

    @Test
    void strangersCannotFlushACallsTrace() throws IOException {
        try (TraceStore store = open(100_000, 20_000)) {
            store.append(call("a"));
            for (int i = 0; i < 2_000; i++) {
                store.append(List.of(message(NOON, "stranger-" + i, "REGISTER")));
            }

            assertThat(store.ofCall("call-a")).hasSize(5);
            assertThat(store.bytes()).isLessThan(30_000);
            assertThat(store.ofSipCallId("stranger-1999")).hasSize(1);
            assertThat(store.ofSipCallId("stranger-0")).isEmpty();
        }
    }

    @Test
    void theOldestCallsGoWhereThereAreTooMany() throws IOException {
        try (TraceStore store = open(20_000, 20_000)) {
            for (int i = 0; i < 500; i++) {
                store.append(call("n" + i));
            }
            assertThat(store.bytes()).isLessThan(30_000);
            assertThat(store.ofCall("call-n499")).hasSize(5);
            assertThat(store.ofCall("call-n0")).isEmpty();
        }
    }

    @Test
    void nothingIsShownAfterADayAndItsFilesGo() throws IOException {
        try (TraceStore store = open(1_000_000, 1_000_000)) {
            store.append(call("a"));
            now = NOON.plus(Duration.ofHours(25));
            assertThat(store.ofCall("call-a")).isEmpty();

            Entry young = message(now, "b", "INVITE");
            List<Entry> later = new ArrayList<>(call("c"));
            later.add(young);
            store.append(later);
            assertThat(files())
                    .allSatisfy(
                            file -> assertThat(Files.getLastModifiedTime(file)).isNotNull());
            assertThat(files().stream()
                            .filter(file -> file.getFileName().toString().startsWith("calls")))
                    .hasSize(1);
        }
    }

    @Test
    void onlyTheServerMayReadIt() throws IOException {
        try (TraceStore store = open(1_000_000, 1_000_000)) {
            store.append(call("a"));
            assertThat(Files.getPosixFilePermissions(files().get(0))).hasSize(2);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.sorted().toList();
        }
    }
}
