package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two softphones hear of each other: a known tone in on one side comes out on the other, both ways. */
class SoundIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration TALK = Duration.ofSeconds(6);
    private static final double CALLER_HERTZ = 440;
    private static final double CALLEE_HERTZ = 875;

    private final RunningPbx pbx = RunningPbx.shared();

    @ParameterizedTest(name = "{0} to {1} over {2}")
    @CsvSource({"pcmu,pcmu,udp", "pcma,pcma,tcp", "pcmu,pcma,udp"})
    void eachHearsTheOther(String callerCodec, String calleeCodec, String transport) {
        Path directory = Path.of("target/sound", callerCodec + "-" + calleeCodec + "-" + transport);
        Wav callerSays = Wav.tone(8_000, CALLER_HERTZ, 0.3, 60);
        Wav calleeSays = Wav.tone(8_000, CALLEE_HERTZ, 0.1, 60);
        RunningPbx.Extension caller = pbx.newExtension(20);
        RunningPbx.Extension callee = pbx.newExtension(20);
        directory.toFile().mkdirs();
        Path callerSound = callerSays.write(directory.resolve("caller.wav"));
        Path calleeSound = calleeSays.write(directory.resolve("callee.wav"));

        try (Baresip listening = Baresip.start(
                pbx, callee, transport, calleeCodec, calleeSound, Optional.empty(), directory.resolve("callee"))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(pbx.registrationsOf(callee.number()))
                            .as(listening::story)
                            .hasSize(1));
            try (Baresip dialling = Baresip.start(
                    pbx,
                    caller,
                    transport,
                    callerCodec,
                    callerSound,
                    Optional.of(callee.number()),
                    directory.resolve("caller"))) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(pbx.liveCalls())
                                .as(dialling::story)
                                .anySatisfy(call -> {
                                    assertThat(call.getString("caller")).isEqualTo(caller.number());
                                    assertThat(call.getString("state")).isEqualTo("talking");
                                }));
                Instant answered = Instant.now();
                await().atMost(PATIENCE).until(() -> Instant.now().isAfter(answered.plus(TALK)));
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(pbx.callRecordsOf(caller.number())).hasSize(1));
        }

        heardIn(directory.resolve("caller"), CALLEE_HERTZ, calleeSays.level());
        heardIn(directory.resolve("callee"), CALLER_HERTZ, callerSays.level());
        JsonObject told = pbx.callRecordsOf(caller.number()).get(0);
        assertThat(told.getString("disposition")).isEqualTo("ANSWERED");
    }

    private static void heardIn(Path phone, double hertz, double level) {
        Path file = Baresip.heardIn(phone).orElseThrow(() -> new AssertionError("nothing was heard in " + phone));
        Wav heard = Wav.read(file);
        assertThat(heard.seconds()).as("seconds heard in %s", file).isGreaterThan(4);
        Wav middle = heard.middle(3);
        assertThat(middle.shareAt(hertz)).as("share of %s Hz in %s", hertz, file).isGreaterThan(0.99);
        assertThat(20 * Math.log10(middle.level() / level))
                .as("level in dB in %s", file)
                .isCloseTo(0, within(1.0));
    }
}
