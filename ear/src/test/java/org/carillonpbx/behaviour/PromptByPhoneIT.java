package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.LoopbackPorts;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Sipp;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phone speaks a prompt, hears it, keeps it, and another one plays it. */
class PromptByPhoneIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String PROMPT = "/api/prompts/en/announcement-4812";

    private final RunningPbx pbx = RunningPbx.shared();
    private final RunningPbx.Extension receptionist = pbx.newExtension(20);

    @TempDir
    private Path folder;

    private void mayRecord() {
        HttpResponse<String> set =
                pbx.send("PUT", "/api/extensions/" + receptionist.number() + "/prompts", "{\"records\":true}");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
    }

    @Test
    void whatIsSpokenAndKeptIsAPromptThatCanBeHeard() throws IOException {
        mayRecord();
        Path logs = Path.of("target/behaviour/prompt/recorded");
        Path scenario = Behaviour.ROOT.resolve("prompt/recorded/caller.xml");
        try (Sipp speaking = Sipp.start(scenario, pbx, receptionist, "*774812", "udp", LoopbackPorts.free(6), logs)) {
            assertThat(speaking.succeeded()).as(speaking::story).isTrue();
        }
        JsonObject prompt = pbx.get(PROMPT).asJsonObject();
        assertThat(prompt.toString()).contains("dictated by " + receptionist.number());
        Wav kept = Wav.read(Files.write(folder.resolve("kept.wav"), pbx.file(PROMPT + "/sound")));
        assertThat(kept.seconds()).as("seconds of what was spoken").isBetween(4.0, 9.0);
        assertThat(kept.level()).isGreaterThan(0.01);

        Path place = Path.of("target/sound/prompt-heard");
        Files.createDirectories(place);
        Path silence = Wav.tone(8_000, 300, 0, 60).write(place.resolve("silence.wav"));
        try (Baresip phone = Baresip.start(pbx, receptionist, "udp", "pcmu", silence, Optional.of("*994812"), place)) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(pbx.liveCalls()).as(phone::story).anySatisfy(this::isIts));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(pbx.liveCalls()).as(phone::story).noneSatisfy(this::isIts));
        }
        Wav heard = Wav.read(Baresip.heardIn(place).orElseThrow());
        assertThat(heard.middle(3).level()).as("its level on the phone").isGreaterThan(kept.level() / 3);
        assertThat(pbx.send("DELETE", PROMPT + "/sound", "").statusCode()).isEqualTo(204);
    }

    private void isIts(JsonObject call) {
        assertThat(call.getString("caller")).isEqualTo(receptionist.number());
    }
}
