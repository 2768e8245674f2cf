package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.carillonpbx.peer.StartedPbx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a PBX of its own does while its database is away, and after it was killed. */
class OutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration OUTAGE = Duration.ofSeconds(60);
    private final int offset = StartedPbx.freeOffset(2_000);
    private static final Path CALL = Behaviour.ROOT.resolve("calls/answered/caller-hangs-up");

    @TempDir
    Path directory;

    @Test
    void callsGoOnWithoutTheDatabaseAndTheirRecordsAreWrittenOnceWhenItReturns()
            throws IOException, InterruptedException {
        try (StartedPbx started = StartedPbx.start(List.of(), offset, directory.resolve("data"))) {
            RunningPbx pbx = started.pbx();
            RunningPbx.Extension caller = pbx.newExtension(20);
            RunningPbx.Extension callee = pbx.newExtension(20);
            callSucceeds(pbx, caller, callee);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(pbx.callRecordsOf(caller.number())).hasSize(1));

            List<ProcessHandle> database = databaseProcesses(started);
            Instant stopped = Instant.now();
            signal("STOP", database);
            int during = 0;
            while (Instant.now().isBefore(stopped.plus(OUTAGE))) {
                callSucceeds(pbx, caller, callee);
                during++;
            }
            signal("CONT", database);

            int expected = 1 + during;
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(pbx.callRecordsOf(caller.number())).hasSize(expected));
            assertThat(pbx.callRecordsOf(caller.number()))
                    .extracting(record -> record.getString("id"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aKilledServerStartsAgainWithItsExtensionsRegistrationsAndRecords() throws IOException, InterruptedException {
        Path data = directory.resolve("data");
        RunningPbx.Extension caller;
        RunningPbx.Extension callee;
        StartedPbx first = StartedPbx.start(List.of(), offset, data);
        try {
            RunningPbx pbx = first.pbx();
            caller = pbx.newExtension(20);
            callee = pbx.newExtension(20);
            callSucceeds(pbx, caller, callee);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(pbx.callRecordsOf(caller.number())).hasSize(1));
        } finally {
            first.kill();
        }
        try (StartedPbx second = StartedPbx.start(List.of(), offset, data)) {
            RunningPbx pbx = second.pbx();
            assertThat(pbx.callRecordsOf(caller.number())).hasSize(1);
            callSucceeds(pbx, caller, callee);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(pbx.callRecordsOf(caller.number())).hasSize(2));
            List<JsonObject> live = pbx.liveCalls();
            assertThat(live).isEmpty();
            assertThat(second.stop()).as("exit code after SIGTERM").isZero();
        }
    }

    private void callSucceeds(RunningPbx pbx, RunningPbx.Extension caller, RunningPbx.Extension callee) {
        int port = LoopbackPorts.free(6);
        Path logs = Path.of("target/behaviour/outage");
        try (Sipp registering =
                Sipp.start(Behaviour.ROOT.resolve("register.xml"), pbx, callee, "", "udp", port, logs)) {
            assertThat(registering.succeeded()).as(registering::story).isTrue();
        }
        try (Sipp answering = Sipp.start(CALL.resolve("callee.xml"), pbx, callee, "", "udp", port, logs)) {
            await().atMost(PATIENCE).until(() -> LoopbackPorts.taken(port));
            try (Sipp calling = Sipp.start(
                    CALL.resolve("caller.xml"), pbx, caller, callee.number(), "udp", LoopbackPorts.free(6), logs)) {
                assertThat(calling.succeeded()).as(calling::story).isTrue();
                assertThat(answering.succeeded()).as(answering::story).isTrue();
            }
        }
    }

    private static List<ProcessHandle> databaseProcesses(StartedPbx started) throws IOException {
        ProcessHandle postmaster = started.postmaster().orElseThrow();
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(postmaster), postmaster.descendants())
                .toList();
    }

    /** A stopped process answers nobody: worse than one that refuses. */
    private static void signal(String name, List<ProcessHandle> processes) throws IOException, InterruptedException {
        String[] command = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("kill", "-" + name),
                        processes.stream().map(process -> Long.toString(process.pid())))
                .toArray(String[]::new);
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                .as(
                        "kill -%s of %s",
                        name, IntStream.range(0, processes.size()).boxed().toList())
                .isZero();
    }
}
