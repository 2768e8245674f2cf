package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.RtpSink;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.carillonpbx.peer.StartedPbx;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two softphones whose call is recorded by a recorder elsewhere: one that does as it should, and some that do not. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SiprecIT {
    private static final int LEAST_OFFSET = 2_700;
    private static final Path LOGS = Path.of("target/behaviour/recording/elsewhere");
    private static final Path SCENARIOS = Behaviour.ROOT.resolve("recording/elsewhere");
    private static final int RECORDER = LoopbackPorts.free(6);
    private static final String URI = "sip:srs@127.0.0.1:" + RECORDER;

    @TempDir
    static Path directory;

    private static StartedPbx started;
    private static RunningPbx pbx;

    private final RunningPbx.Extension caller = pbx.newExtension(20);
    private final RunningPbx.Extension callee = pbx.newExtension(20);

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        List<String> settings = List.of(
                "env",
                "CARILLON_RECORDING_SIPREC=" + URI,
                "CARILLON_RECORDING_SIPREC_USER=carillon",
                "CARILLON_RECORDING_SIPREC_PASSWORD=Srs-4711-xyz");
        started = StartedPbx.start(settings, StartedPbx.freeOffset(LEAST_OFFSET), directory.resolve("data"));
        pbx = started.pbx();
    }

    @AfterAll
    static void stop() {
        started.close();
    }

    private void rule(String place) {
        HttpResponse<String> set = pbx.send(
                "PUT",
                "/api/extensions/" + callee.number() + "/recording",
                "{\"policy\":\"ALWAYS\",\"place\":\"" + place + "\"}");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
    }

    private Talk talk(String name) {
        return Talk.begin(pbx, caller, callee, "udp", "pcmu", "pcmu", Path.of("target/sound", "elsewhere-" + name));
    }

    private Sipp recorder(String scenario, RtpSink left, RtpSink right) {
        Sipp recorder = Sipp.start(
                SCENARIOS.resolve(scenario),
                pbx,
                callee,
                "",
                RECORDER,
                LOGS,
                Map.of("left", left.port(), "right", right.port()));
        await().atMost(Talk.PATIENCE).until(() -> LoopbackPorts.taken(RECORDER));
        return recorder;
    }

    private JsonObject recording(String state) {
        List<JsonObject> found = new ArrayList<>();
        await().atMost(Talk.PATIENCE).untilAsserted(() -> {
            found.clear();
            found.addAll(pbx.get("/api/recordings?extension=" + callee.number())
                    .asJsonObject()
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class));
            assertThat(found)
                    .singleElement()
                    .satisfies(one -> assertThat(one.getString("state")).isEqualTo(state));
        });
        return found.get(0);
    }

    private static void isTone(RtpSink sink, double hertz) {
        Wav heard = sink.heard();
        assertThat(heard.seconds()).as("seconds at the recorder").isGreaterThan(4);
        assertThat(heard.middle(3).usualShareAt(hertz))
                .as("share of %s Hz at the recorder", hertz)
                .isGreaterThan(0.95);
    }

    @Test
    void bothSidesReachTheRecorderEachUnderItsLabel() {
        rule("BOTH");
        try (RtpSink left = new RtpSink();
                RtpSink right = new RtpSink();
                Sipp recorder = recorder("recorder.xml", left, right)) {
            Talk talk = talk("both");
            try (talk) {
                talk.goesOnFor(Duration.ofSeconds(7));
            }
            assertThat(recorder.succeeded()).as(recorder::story).isTrue();
            talk.bothUsuallyHeardTheOther(0.95, 1.5);
            isTone(left, 440);
            isTone(right, 875);
        }
        JsonObject entry = recording("WHOLE");
        assertThat(entry.getString("recorder")).isEqualTo(URI);
        assertThat(entry.getString("trouble")).isEmpty();
    }

    @Test
    void aRecorderThatAsksWhoCallsIsToldAndRecords() {
        rule("RECORDER");
        try (RtpSink left = new RtpSink();
                RtpSink right = new RtpSink();
                Sipp recorder = recorder("recorder-asks.xml", left, right)) {
            try (Talk talk = talk("asked")) {
                talk.goesOnFor(Duration.ofSeconds(7));
            }
            assertThat(recorder.succeeded()).as(recorder::story).isTrue();
            isTone(left, 440);
            isTone(right, 875);
        }
        assertThat(recording("ELSEWHERE").getString("trouble"))
                .as("a question is no refusal")
                .isEmpty();
    }

    @Test
    void theRecorderIsToldOfAPauseAndHearsNothingInIt() {
        rule("RECORDER");
        try (RtpSink left = new RtpSink();
                RtpSink right = new RtpSink();
                Sipp recorder = recorder("recorder-paused.xml", left, right)) {
            try (Talk talk = talk("paused")) {
                await().atMost(Talk.PATIENCE).until(() -> left.heard().seconds() > 1);
                String path = "/api/recordings/" + recording("RUNNING").getString("id");
                assertThat(pbx.send("POST", path + "/pause", "").statusCode()).isEqualTo(204);
                await().atMost(Talk.PATIENCE)
                        .until(() -> Instant.now().isAfter(left.latest().plusSeconds(2))
                                && Instant.now().isAfter(right.latest().plusSeconds(2)));
                double before = left.heard().seconds();
                assertThat(pbx.send("POST", path + "/resume", "").statusCode()).isEqualTo(204);
                await().atMost(Talk.PATIENCE).until(() -> left.heard().seconds() > before + 3);
                talk.goesOnFor(Duration.ofSeconds(1));
            }
            assertThat(recorder.succeeded()).as(recorder::story).isTrue();
        }
        JsonObject entry = recording("ELSEWHERE");
        assertThat(entry.getString("recorder")).isEqualTo(URI);
        assertThat(pbx.fetch("/api/recordings/" + entry.getString("id") + "/sound")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aFileTakesThePlaceOfARecorderThatRefuses() {
        rule("RECORDER_OR_FILE");
        try (RtpSink none = new RtpSink();
                Sipp recorder = recorder("refusing.xml", none, none)) {
            Talk talk = talk("refused");
            try (talk) {
                talk.goesOnFor(Duration.ofSeconds(6));
            }
            talk.bothUsuallyHeardTheOther(0.95, 1.5);
            assertThat(recorder.succeeded()).as(recorder::story).isTrue();
        }
        JsonObject entry = recording("WHOLE");
        assertThat(entry.getString("recorder")).isEmpty();
        assertThat(entry.getString("trouble")).contains(URI);
        assertThat(entry.getJsonNumber("millis").longValue()).isGreaterThan(4_000);
    }

    /** The last one: what it never answered is repeated for half a minute, and must not come to another's recorder. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aRecorderThatSaysNothingIsTroubleAndNotTheCalls() throws IOException {
        rule("RECORDER");
        try (DatagramSocket silent = new DatagramSocket(RECORDER, InetAddress.getLoopbackAddress())) {
            assertThat(silent.isBound()).isTrue();
            Talk talk = talk("silent");
            try (talk) {
                talk.goesOnFor(Duration.ofSeconds(7));
            }
            talk.bothUsuallyHeardTheOther(0.95, 1.5);
        }
        JsonObject entry = recording("BROKEN");
        assertThat(entry.getString("trouble")).contains(URI).contains("408");
        assertThat(pbx.send("GET", "/api/health", "").body()).contains("does not take what is recorded");
    }
}
