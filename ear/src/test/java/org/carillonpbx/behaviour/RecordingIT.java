package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.carillonpbx.peer.StartedPbx;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two softphones whose call is written down, and what an administrator can do with that. */
class RecordingIT {
    private static final double CALLER_HERTZ = 440;
    private static final double CALLEE_HERTZ = 875;

    @TempDir
    private Path directory;

    private static void rule(RunningPbx pbx, RunningPbx.Extension extension, String policy) {
        HttpResponse<String> set = pbx.send(
                "PUT", "/api/extensions/" + extension.number() + "/recording", "{\"policy\":\"" + policy + "\"}");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
    }

    private static JsonObject whole(RunningPbx pbx, RunningPbx.Extension extension) {
        List<JsonObject> found = new ArrayList<>();
        await().atMost(Talk.PATIENCE).untilAsserted(() -> {
            found.clear();
            found.addAll(pbx.get("/api/recordings?extension=" + extension.number())
                    .asJsonObject()
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class));
            assertThat(found)
                    .singleElement()
                    .satisfies(one -> assertThat(one.getString("state")).isEqualTo("WHOLE"));
        });
        return found.get(0);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"pcmu,pcmu", "pcma,g722"})
    void eachSideOfACallIsHeardInItsRecording(String callerCodec, String calleeCodec) throws IOException {
        RunningPbx pbx = RunningPbx.shared();
        RunningPbx.Extension caller = pbx.newExtension(20);
        RunningPbx.Extension callee = pbx.newExtension(20);
        rule(pbx, callee, "ALWAYS");
        Talk talk = Talk.begin(
                pbx,
                caller,
                callee,
                "udp",
                callerCodec,
                calleeCodec,
                Path.of("target/sound", "recorded-" + callerCodec + "-" + calleeCodec));
        try (talk) {
            talk.goesOnFor(Duration.ofSeconds(6));
        }
        talk.bothUsuallyHeardTheOther(0.95, 1.5);

        JsonObject entry = whole(pbx, callee);
        String path = "/api/recordings/" + entry.getString("id");
        byte[] wav = pbx.file(path + "/sound");
        assertThat(sha256(wav)).isEqualTo(entry.getString("sha256"));
        assertThat((long) wav.length).isEqualTo(entry.getJsonNumber("bytes").longValue());
        assertThat(entry.getString("left")).isEqualTo(caller.number());
        assertThat(entry.getString("right")).isEqualTo(callee.number());
        assertThat(entry.getString("trouble")).isEmpty();

        Path file = Files.write(directory.resolve("recorded.wav"), wav);
        Wav left = Wav.read(file, 0);
        Wav right = Wav.read(file, 1);
        assertThat(left.middle(3).usualShareAt(CALLER_HERTZ))
                .as("the caller on the left")
                .isGreaterThan(0.95);
        assertThat(right.middle(3).usualShareAt(CALLEE_HERTZ))
                .as("the called party on the right")
                .isGreaterThan(0.95);

        JsonObject call = record(pbx, entry.getString("call"));
        Duration talked =
                Duration.between(Instant.parse(call.getString("answeredAt")), Instant.parse(call.getString("endedAt")));
        assertThat(left.seconds() * 1000)
                .isCloseTo(entry.getJsonNumber("millis").doubleValue(), within(20.0));
        assertThat(left.seconds()).as("as long as the call").isCloseTo(talked.toMillis() / 1000.0, within(0.5));

        HttpResponse<byte[]> part = pbx.fetch(path + "/sound", "Range", "bytes=1000-1999");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(wav, 1000, 2000));
        assertThat(pbx.fetch(path + "/sound", "Range", "bytes=" + wav.length + "-")
                        .statusCode())
                .isEqualTo(416);

        assertThat(pbx.send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(pbx.send("GET", path, "").statusCode()).isEqualTo(404);
        assertThat(pbx.fetch(path + "/sound").statusCode()).isEqualTo(404);
    }

    @Test
    void aRecordingIsBegunAndEndedByAStarAndAOne() {
        RunningPbx pbx = RunningPbx.shared();
        RunningPbx.Extension caller = pbx.newExtension(20);
        RunningPbx.Extension callee = pbx.newExtension(20);
        rule(pbx, caller, "ON_DEMAND");
        Path logs = Path.of("target/behaviour/recording/on-demand");
        Path listening = Behaviour.ROOT.resolve("calls/answered/caller-hangs-up/callee.xml");
        Path asking = Behaviour.ROOT.resolve("recording/on-demand/caller.xml");
        int port = LoopbackPorts.free(6);
        try (Sipp registering =
                Sipp.start(Behaviour.ROOT.resolve("register.xml"), pbx, callee, "", "udp", port, logs)) {
            assertThat(registering.succeeded()).as(registering::story).isTrue();
        }
        try (Sipp answering = Sipp.start(listening, pbx, callee, "", "udp", port, logs)) {
            await().atMost(Talk.PATIENCE).until(() -> LoopbackPorts.taken(port));
            try (Sipp calling = Sipp.start(asking, pbx, caller, callee.number(), "udp", LoopbackPorts.free(6), logs)) {
                assertThat(calling.succeeded()).as(calling::story).isTrue();
            }
            assertThat(answering.succeeded()).as(answering::story).isTrue();
        }
        JsonObject entry = whole(pbx, caller);
        assertThat(entry.getBoolean("demanded")).isTrue();
        assertThat(entry.getJsonNumber("millis").longValue())
                .as("from *1 to *1, not from the answer to the end")
                .isBetween(3_000L, 6_500L);
    }

    private static JsonObject record(RunningPbx pbx, String call) {
        await().atMost(Talk.PATIENCE)
                .untilAsserted(() -> assertThat(
                                pbx.send("GET", "/api/call-records/" + call, "").statusCode())
                        .isEqualTo(200));
        return pbx.get("/api/call-records/" + call).asJsonObject();
    }

    @Test
    void aRecordingThatTheServersDeathCutOffIsWholeUpToThere() throws IOException, InterruptedException {
        Path data = directory.resolve("data");
        int offset = StartedPbx.freeOffset(2_400);
        RunningPbx.Extension callee;
        StartedPbx first = StartedPbx.start(List.of(), offset, data);
        try {
            RunningPbx pbx = first.pbx();
            RunningPbx.Extension caller = pbx.newExtension(20);
            callee = pbx.newExtension(20);
            rule(pbx, callee, "ALWAYS");
            try (Talk talk = Talk.begin(pbx, caller, callee, "udp", "pcmu", "pcmu", directory.resolve("phones"))) {
                talk.goesOnFor(Duration.ofSeconds(5));
                first.kill();
            }
        } finally {
            first.kill();
        }
        try (StartedPbx second = StartedPbx.start(List.of(), offset, data)) {
            JsonObject entry = whole(second.pbx(), callee);
            assertThat(entry.getString("trouble")).contains("server");
            assertThat(entry.getJsonNumber("millis").longValue())
                    .as("the last second at the most is lost")
                    .isGreaterThan(3_500);
            byte[] wav = second.pbx().file("/api/recordings/" + entry.getString("id") + "/sound");
            assertThat(sha256(wav)).isEqualTo(entry.getString("sha256"));
        }
    }
}
