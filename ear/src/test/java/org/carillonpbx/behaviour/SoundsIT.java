package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings of one's own: brought in by REST, listened to, and heard on the phone. */
class SoundsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PROMPT = "/api/prompts/en/your-number-is/sound";

    private final RunningPbx pbx = RunningPbx.shared();

    @TempDir
    private Path folder;

    private byte[] tone(double rate, double seconds) throws IOException {
        return Files.readAllBytes(Wav.tone((float) rate, 700, 0.2, seconds).write(folder.resolve("tone.wav")));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    @ParameterizedTest
    @CsvSource({"pcmu, 44100", "g722/16000/1, 11025", "opus/48000/2, 48000"})
    void recordingOfYourOwnIsHeardInPlaceOfAPrompt(String codec, int rate) throws IOException {
        RunningPbx.Extension caller = pbx.newExtension(20);
        HttpResponse<String> replaced = pbx.upload("PUT", PROMPT, "mine.wav", tone(rate, 30));
        assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(200);
        assertThat(json(replaced).getBoolean("own")).isTrue();
        Path place = Path.of("target/sound/prompt-" + codec.replace('/', '-'));
        try {
            Files.createDirectories(place);
            Path silence = Wav.tone(8_000, 300, 0, 60).write(place.resolve("silence.wav"));
            try (Baresip phone = Baresip.start(pbx, caller, "udp", codec, silence, Optional.of("*65"), place)) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(pbx.liveCalls())
                                .as(phone::story)
                                .anySatisfy(call ->
                                        assertThat(call.getString("caller")).isEqualTo(caller.number())));
                Instant since = Instant.now();
                await().atMost(PATIENCE).until(() -> Instant.now().isAfter(since.plusSeconds(6)));
            }
        } finally {
            assertThat(pbx.send("DELETE", PROMPT, "").statusCode()).isEqualTo(204);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Baresip.heardIn(place)).isPresent());
        Wav heard = Wav.read(Baresip.heardIn(place).orElseThrow());
        assertThat(heard.seconds()).isGreaterThan(4);
        assertThat(heard.middle(3).usualShareAt(700)).isGreaterThan(0.98);
        assertThat(heard.middle(3).level()).isBetween(0.1, 0.2);
    }

    @Test
    void fileThatIsNoSoundIsTurnedDownWithAProblem() throws IOException {
        HttpResponse<String> svg =
                pbx.upload("PUT", PROMPT, "x.wav", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII));
        assertThat(svg.statusCode()).isEqualTo(422);
        assertThat(svg.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(svg.body()).contains("not a sound file");
        byte[] wav = tone(8_000, 1);
        HttpResponse<String> cut = pbx.upload("PUT", PROMPT, "x.wav", Arrays.copyOf(wav, wav.length / 2));
        assertThat(cut.statusCode()).isEqualTo(422);
        assertThat(cut.body()).contains("cut off");
        assertThat(pbx.upload("PUT", "/api/prompts/en/..%2F..%2Fetc/sound", "x.wav", wav)
                        .statusCode())
                .isBetween(400, 422);
    }

    @Test
    void packReplacesPromptsByTheirNamesAlone() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
            for (String name : new String[] {"mine/number-99.wav", "../../pack-test.wav"}) {
                out.putNextEntry(new ZipEntry(name));
                out.write(tone(16_000, 0.5));
                out.closeEntry();
            }
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write("no sound".getBytes(StandardCharsets.US_ASCII));
            out.closeEntry();
        }
        HttpResponse<String> report = pbx.upload("POST", "/api/prompts/en/pack", "pack.zip", zip.toByteArray());
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
        assertThat(json(report).getJsonArray("taken").toString()).isEqualTo("[\"number-99\",\"pack-test\"]");
        assertThat(json(report).getJsonArray("refused").toString()).contains("readme.txt");
        for (String name : new String[] {"number-99", "pack-test"}) {
            assertThat(new String(pbx.file("/api/prompts/en/" + name + "/sound"), 0, 4, StandardCharsets.US_ASCII))
                    .isEqualTo("RIFF");
            assertThat(pbx.send("DELETE", "/api/prompts/en/" + name + "/sound", "")
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(pbx.send("GET", "/api/prompts/en/pack-test", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void shippedPromptIsListenedTo() {
        assertThat(new String(pbx.file("/api/prompts/en/goodbye/sound"), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("OggS");
        assertThat(pbx.get("/api/prompts?language=en").asJsonArray()).hasSizeGreaterThan(150);
    }

    @Test
    void whoStopsListeningIsNoErrorInTheLog() throws IOException, InterruptedException {
        String path = "/api/music-classes/left-class";
        assertThat(pbx.send("PUT", path, "{\"random\":true}").statusCode()).isEqualTo(200);
        HttpResponse<String> filled = pbx.upload("POST", path + "/tracks", "long.wav", tone(8_000, 240));
        assertThat(filled.statusCode()).as(filled.body()).isEqualTo(201);
        String sound = path + "/tracks/"
                + json(filled).getJsonArray("tracks").getJsonObject(0).getJsonNumber("id") + "/sound";
        Path log = Path.of(System.getProperty("carillon.test.data")).resolve("log/server.log");
        long before = Files.size(log);
        for (int i = 0; i < 3; i++) {
            pbx.listenBriefly(sound);
        }
        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> {
            byte[] all = Files.readAllBytes(log);
            String since = new String(all, (int) before, all.length - (int) before, StandardCharsets.UTF_8);
            return !since.contains("UT005023") && !since.contains(sound);
        });
        assertThat(pbx.send("DELETE", path, "").statusCode()).isEqualTo(204);
    }

    @Test
    void musicClassIsMadeFilledAndTakenAway() throws IOException {
        String path = "/api/music-classes/test-class";
        assertThat(pbx.send("PUT", path, "{\"random\":true}").statusCode()).isEqualTo(200);
        HttpResponse<String> filled = pbx.upload("POST", path + "/tracks", "Für Elise.wav", tone(22_050, 2));
        assertThat(filled.statusCode()).as(filled.body()).isEqualTo(201);
        JsonObject track = json(filled).getJsonArray("tracks").getJsonObject(0);
        assertThat(track.getJsonNumber("millis").longValue()).isBetween(1_990L, 2_010L);
        assertThat(track.getInt("rate")).isEqualTo(48_000);
        String sound = path + "/tracks/" + track.getJsonNumber("id") + "/sound";
        assertThat(pbx.file(sound).length).isGreaterThan(190_000);
        assertThat(pbx.send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(pbx.send("GET", path, "").statusCode()).isEqualTo(404);
        assertThat(pbx.get("/api/music-classes").asJsonArray()).isNotEmpty();
    }
}
