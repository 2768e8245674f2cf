package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.carillonpbx.peer.StartedPbx;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PBX with RTP ports for one call between two: what callers are told when there is none left, and when there is one again. */
class ShortageIT {
    private static final int LEAST_OFFSET = 2_800;
    private static final int PAIRS = 2;
    private static final Path SCENARIOS = Behaviour.ROOT.resolve("sound/no-port-left");
    private static final Path LOGS = Path.of("target/behaviour/sound/no-port-left");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ECHO = "*43";
    private static final String RUN_OUT = "CARILLON2020";
    private static final String ARE_BACK = "CARILLON2021";

    @TempDir
    static Path directory;

    private static StartedPbx started;
    private static RunningPbx pbx;

    private final RunningPbx.Extension caller = pbx.newExtension(20);
    private final RunningPbx.Extension callee = pbx.newExtension(20);
    private final int calleePort = LoopbackPorts.free(6);

    @BeforeAll
    static void startOneWithHardlyAnyPorts() throws IOException, InterruptedException {
        int least = LoopbackPorts.free(2 * PAIRS);
        List<String> settings =
                List.of("env", "CARILLON_RTP_PORT_MIN=" + least, "CARILLON_RTP_PORT_MAX=" + (least + 2 * PAIRS - 1));
        started = StartedPbx.start(settings, StartedPbx.freeOffset(LEAST_OFFSET), directory.resolve("data"));
        pbx = started.pbx();
    }

    @AfterAll
    static void stop() {
        started.close();
    }

    @Test
    void whoCallsWhileAllPortsAreTakenIsToldToTryAgainAndGetsThroughWhenTheyAreFree() throws IOException {
        try (Sipp answering = answers();
                Sipp talking = calls("caller-stays", callee.number())) {
            answered();
            double before = refusedLegs();
            isRefused(ECHO);
            await().atMost(PATIENCE).until(() -> refusedLegs() > before); // figures are read once a second
            alarmStands();
            hangUpAll();
            assertThat(talking.succeeded()).as(talking::story).isTrue();
            assertThat(answering.succeeded()).as(answering::story).isTrue();
        }
        callsGetThroughAgain();
    }

    @Test
    void aCallThatOnlyItsCallerHasAPortForDoesNotRing() throws IOException {
        try (Sipp talking = calls("caller-stays", ECHO)) {
            answered();
            try (Sipp never = answers()) {
                isRefused(callee.number());
                assertThat(never.messages())
                        .satisfiesAnyOf(
                                file -> assertThat(file).doesNotExist(),
                                file -> assertThat(file).content().doesNotContain("INVITE"));
            }
            assertThat(log()).contains(RUN_OUT);
            hangUpAll();
            assertThat(talking.succeeded()).as(talking::story).isTrue();
        }
        callsGetThroughAgain();
    }

    private Sipp calls(String scenario, String number) {
        return Sipp.start(
                SCENARIOS.resolve(scenario + ".xml"), pbx, caller, number, "udp", LoopbackPorts.free(6), LOGS);
    }

    /** At the same place each time: a phone that has gone would be called too, and take a port. */
    private Sipp answers() {
        try (Sipp registering =
                Sipp.start(Behaviour.ROOT.resolve("register.xml"), pbx, callee, "", "udp", calleePort, LOGS)) {
            assertThat(registering.succeeded()).as(registering::story).isTrue();
        }
        Sipp phone = Sipp.start(SCENARIOS.resolve("callee.xml"), pbx, callee, "", "udp", calleePort, LOGS);
        await().atMost(PATIENCE).until(() -> LoopbackPorts.taken(calleePort));
        return phone;
    }

    private void answered() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pbx.liveCalls()).singleElement().satisfies(call -> {
                    assertThat(call.getString("caller")).isEqualTo(caller.number());
                    assertThat(call.getString("state")).isEqualTo("talking");
                }));
    }

    private void isRefused(String number) {
        try (Sipp refused = calls("caller-is-refused", number)) {
            assertThat(refused.succeeded()).as(refused::story).isTrue();
        }
    }

    private void callsGetThroughAgain() throws IOException {
        try (Sipp answering = answers();
                Sipp talking = calls("caller-stays", callee.number())) {
            answered();
            hangUpAll();
            assertThat(talking.succeeded()).as(talking::story).isTrue();
            assertThat(answering.succeeded()).as(answering::story).isTrue();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(health()).contains(PAIRS + " of " + PAIRS + " RTP ports are free"));
        assertThat(log()).contains(ARE_BACK);
    }

    private static void hangUpAll() {
        for (JsonObject call : pbx.liveCalls()) {
            HttpResponse<String> ended = pbx.send("DELETE", "/api/calls/" + call.getString("id"), "");
            assertThat(ended.statusCode()).as(ended.body()).isEqualTo(204);
        }
        await().atMost(PATIENCE).until(() -> pbx.liveCalls().isEmpty());
    }

    private static void alarmStands() throws IOException {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(health()).contains("Widen the range carillon.rtp.port.min to max"));
        assertThat(log()).contains(RUN_OUT);
    }

    private static String health() {
        return pbx.send("GET", "/api/health", "").body();
    }

    private static String log() throws IOException {
        return Files.readString(started.data().resolve("log/server.log"));
    }

    private static double refusedLegs() {
        return pbx.send("GET", "/api/metrics", "")
                .body()
                .lines()
                .filter(line -> line.startsWith("carillon_media_ports_refused_total "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
