package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.QuietSound;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.carillonpbx.peer.StartedPbx;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of calls whose phones have gone, and what is left of calls that are over: a PBX of its own tells. */
class DeadSessionsIT {
    private static final Path DEAD = Behaviour.ROOT.resolve("dead");
    private static final Path LOGS = Path.of("target/behaviour/dead");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LINGERING = Duration.ofSeconds(150); // transactions wait for what may come late

    @TempDir
    static Path directory;

    private static StartedPbx started;
    private static RunningPbx pbx;

    @BeforeAll
    static void startOneThatIsSoonTiredOfSilence() throws IOException, InterruptedException {
        int offset = StartedPbx.freeOffset(2_000);
        started = StartedPbx.start(List.of("env", "CARILLON_RTP_TIMEOUT_SECONDS=4"), offset, directory.resolve("data"));
        pbx = started.pbx();
    }

    @AfterAll
    static void stopIt() {
        started.close();
    }

    @Test
    void aPhoneThatFallsSilentIsHungUpAndSoIsTheOneItTalkedTo() {
        explains(playTogether("sound-that-stops"), "%s fell silent in the middle of the call");
    }

    @Test
    void aPhoneThatIsNeverHeardIsHungUpAndNamed() {
        explains(playTogether("never-heard"), "We never heard anything from %s");
    }

    @Test
    void aPhoneThatHoldsMaySayNothing() {
        playTogether("silence-by-right");
    }

    @Test
    void nothingIsLeftOfAThousandCallsHoweverTheyEnd() {
        RunningPbx.Extension caller = pbx.newExtension(5);
        RunningPbx.Extension callee = pbx.newExtension(5);
        int port = register(callee);
        try (Sipp answering = Sipp.crowd(DEAD.resolve("any-ending/callee.xml"), pbx, callee, "", 0, 0, port, LOGS);
                Sipp calling = Sipp.crowd(
                        DEAD.resolve("any-ending/caller.xml"),
                        pbx,
                        caller,
                        callee.number(),
                        40,
                        1_000,
                        LoopbackPorts.free(6),
                        LOGS)) {
            await().atMost(PATIENCE).until(() -> LoopbackPorts.taken(port));
            assertThat(calling.ended())
                    .as(() -> calling.story() + answering.story())
                    .isTrue();
            await().atMost(LINGERING).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                assertThat(pbx.liveCalls()).isEmpty();
                assertThat(figure("carillon_sip_dialogs")).isZero();
                assertThat(figure("carillon_media_ports_open")).isZero();
                assertThat(figure("carillon_sip_transactions{side=\"client\"}")).isZero();
                assertThat(figure("carillon_sip_transactions{side=\"server\"}")).isZero();
            });
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(figure("carillon_journal_backlog")).isZero());
        Set<String> endings = new TreeSet<>();
        pbx.callRecordsOf(caller.number()).forEach(told -> endings.add(told.getString("disposition")));
        assertThat(endings).as("the crowd did what it should").contains("ANSWERED", "BUSY", "CANCELLED");
    }

    private static double figure(String name) {
        return pbx.send("GET", "/api/metrics", "")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(
                        line -> Double.parseDouble(line.substring(name.length()).strip()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + name));
    }

    private static int register(RunningPbx.Extension callee) {
        int port = LoopbackPorts.free(6);
        try (Sipp registering =
                Sipp.start(Behaviour.ROOT.resolve("register.xml"), pbx, callee, "", "udp", port, LOGS)) {
            assertThat(registering.succeeded()).as(registering::story).isTrue();
        }
        return port;
    }

    /** The record of the call, and the number that was called. */
    private static Map.Entry<JsonObject, String> playTogether(String story) {
        Path logs = LOGS.resolve(story);
        QuietSound.write(logs);
        RunningPbx.Extension caller = pbx.newExtension(20);
        RunningPbx.Extension callee = pbx.newExtension(20);
        int port = register(callee);
        try (Sipp answering =
                Sipp.start(DEAD.resolve(story).resolve("callee.xml"), pbx, callee, "", "udp", port, logs)) {
            await().atMost(PATIENCE).until(() -> LoopbackPorts.taken(port));
            try (Sipp calling = Sipp.start(
                    DEAD.resolve(story).resolve("caller.xml"),
                    pbx,
                    caller,
                    callee.number(),
                    "udp",
                    LoopbackPorts.free(6),
                    logs)) {
                assertThat(calling.succeeded()).as(calling::story).isTrue();
                assertThat(answering.succeeded()).as(answering::story).isTrue();
            }
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(pbx.liveCalls()).isEmpty());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(pbx.callRecordsOf(caller.number())).hasSize(1));
        return Map.entry(pbx.callRecordsOf(caller.number()).get(0), callee.number());
    }

    private static void explains(Map.Entry<JsonObject, String> call, String sentence) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                pbx.get("/api/call-records/" + call.getKey().getString("id"))
                                        .asJsonObject()
                                        .getString("explanation"))
                        .startsWith(sentence.formatted(call.getValue())));
    }
}
