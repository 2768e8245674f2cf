package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.carillonpbx.peer.BadLine;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.Dialect;
import org.carillonpbx.peer.DigitTones;
import org.carillonpbx.peer.Impairment;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Wav;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digits between two softphones: as telephone-events through a bad network, and as tones of one that knows no events. */
class DigitsIT {
    private static final String ALL = "0123456789*#ABCD";
    private static final Path PLACE = Path.of("target/sound/digits");
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Impairment BAD = new Impairment(0.05, 20, 0.1, 0.02);
    private static final long SEED = 4733;
    private static final double SECONDS_BEFORE_TONES = 6;

    private static final Dialect WITHOUT_EVENTS =
            new Dialect(DigitsIT::withoutEvents, DigitsIT::withoutEvents, packet -> {});

    private final RunningPbx pbx = RunningPbx.shared();
    private final RunningPbx.Extension caller = pbx.newExtension(20);
    private final RunningPbx.Extension callee = pbx.newExtension(20);

    private Path place(String name) {
        Path place = PLACE.resolve(name);
        assertThat(place.toFile().mkdirs() || place.toFile().isDirectory()).isTrue();
        return place;
    }

    private Baresip listener(String codec, Path place) {
        Path quiet = Wav.tone(8_000, 300, 0.01, 60).write(place.resolve("quiet.wav"));
        Baresip phone = Baresip.start(pbx, callee, "udp", codec, quiet, Optional.empty(), place.resolve("listens"));
        await().atMost(PATIENCE)
                .until(() -> !pbx.registrationsOf(callee.number()).isEmpty());
        return phone;
    }

    private void awaitTalk(Supplier<String> story) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pbx.liveCalls()).as(story).anySatisfy(call -> {
                    assertThat(call.getString("caller")).isEqualTo(caller.number());
                    assertThat(call.getString("state")).isEqualTo("talking");
                }));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"pcmu, pcmu", "g722/16000/1, pcma"})
    void everyKeyIsToldOnceThroughLossAndDisorder(String codec, String far) {
        Path place = place(codec.replace('/', '.'));
        Path says = Wav.tone(8_000, 440, 0.1, 60).write(place.resolve("says.wav"));
        try (Baresip listening = listener(far, place);
                BadLine line = new BadLine(pbx, BAD, SEED);
                Baresip.Commanded pressing = Baresip.commandedOver(
                        line, caller, codec, says, Optional.of(callee.number()), place.resolve("says"))) {
            awaitTalk(pressing::story);
            for (int i = 0; i < ALL.length(); i++) {
                pressing.presses(ALL.substring(i, i + 1));
                String pressed = ALL.substring(0, i + 1);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(listening.digitsHeard())
                                .as(listening::story)
                                .startsWith(pressed));
            }
            assertThat(line.out().lost()).isPositive();
            assertThat(listening.digitsHeard()).isEqualTo(ALL);
        }
    }

    /** ITU-T Q.24: either tone may be the softer one, by so much. */
    @ParameterizedTest(name = "{0} and {1} dBm0")
    @CsvSource({"-20, -20", "-20, -24", "-12, -20"})
    void tonesOfAPhoneWithoutEventsBecomeEvents(double low, double high) {
        Path place = place("tones" + low + high);
        Path says = DigitTones.of(ALL, low, high, SECONDS_BEFORE_TONES).write(place.resolve("says.wav"));
        try (Baresip listening = listener("pcmu", place);
                BadLine line = new BadLine(pbx, Impairment.NONE, SEED, WITHOUT_EVENTS);
                Baresip saying =
                        Baresip.over(line, caller, "pcmu", says, Optional.of(callee.number()), place.resolve("says"))) {
            awaitTalk(saying::story);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(listening.digitsHeard())
                            .as(listening::story)
                            .isEqualTo(ALL));
        }
    }

    private static String withoutEvents(String sdp) {
        return sdp.replaceAll("(?m)^a=(rtpmap|fmtp):101 .*\r\n", "").replaceAll("(?m)^(m=audio .*) 101\r$", "$1\r");
    }
}
