package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.carillonpbx.peer.Baresip;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.Wav;

/** Two softphones in a call, each saying a tone of its own for as long as the call lasts. */
final class Talk implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Wav CALLER_SAYS = Wav.tone(8_000, 440, 0.3, 60);
    private static final Wav CALLEE_SAYS = Wav.tone(8_000, 875, 0.1, 60);

    private final Path directory;
    private final Baresip listening;
    private final Baresip dialling;
    private final Instant since;

    private Talk(Path directory, Baresip listening, Baresip dialling) {
        this.directory = directory;
        this.listening = listening;
        this.dialling = dialling;
        this.since = Instant.now();
    }

    /** Registers both, dials, and returns when they talk. */
    static Talk begin(
            RunningPbx pbx,
            RunningPbx.Extension caller,
            RunningPbx.Extension callee,
            String transport,
            String callerCodec,
            String calleeCodec,
            Path directory) {
        String loopback = "127.0.0.1";
        return begin(pbx, caller, callee, transport, callerCodec, calleeCodec, directory, loopback, loopback);
    }

    /** The same with each on a loopback of its own: {@code 127.0.0.1} or {@code [::1]}. */
    static Talk begin(
            RunningPbx pbx,
            RunningPbx.Extension caller,
            RunningPbx.Extension callee,
            String transport,
            String callerCodec,
            String calleeCodec,
            Path directory,
            String callerHost,
            String calleeHost) {
        directory.toFile().mkdirs();
        Path callerSound = CALLER_SAYS.write(directory.resolve("caller.wav"));
        Path calleeSound = CALLEE_SAYS.write(directory.resolve("callee.wav"));
        Baresip listening = Baresip.start(
                pbx,
                callee,
                transport,
                calleeCodec,
                calleeSound,
                Optional.empty(),
                directory.resolve("callee"),
                calleeHost,
                "");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pbx.registrationsOf(callee.number()))
                        .as(listening::story)
                        .hasSize(1));
        Baresip dialling = Baresip.start(
                pbx,
                caller,
                transport,
                callerCodec,
                callerSound,
                Optional.of(callee.number()),
                directory.resolve("caller"),
                callerHost,
                "");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(pbx.liveCalls())
                        .as(dialling::story)
                        .anySatisfy(call -> {
                            assertThat(call.getString("caller")).isEqualTo(caller.number());
                            assertThat(call.getString("state")).isEqualTo("talking");
                        }));
        return new Talk(directory, listening, dialling);
    }

    /** Waits until the call has lasted that long. */
    void goesOnFor(Duration duration) {
        await().atMost(duration.plus(PATIENCE)).until(() -> Instant.now().isAfter(since.plus(duration)));
    }

    /** The caller hangs up, then both phones end. */
    @Override
    public void close() {
        dialling.close();
        listening.close();
    }

    /** Both heard the other's tone without a gap or a leap, at its level, and next to nothing else. */
    void bothHeardTheOther() {
        bothHeardTheOther(Wav::shareAt, 0.99, 1.0);
    }

    /** Both usually heard the other's tone as that share of all sound at least, and its level within so many dB. */
    void bothUsuallyHeardTheOther(double share, double decibels) {
        bothHeardTheOther(Wav::usualShareAt, share, decibels);
    }

    private void bothHeardTheOther(ToDoubleBiFunction<Wav, Double> measure, double share, double decibels) {
        heardIn(directory.resolve("caller"), 875, CALLEE_SAYS.level(), measure, share, decibels);
        heardIn(directory.resolve("callee"), 440, CALLER_SAYS.level(), measure, share, decibels);
    }

    private static void heardIn(
            Path phone,
            double hertz,
            double level,
            ToDoubleBiFunction<Wav, Double> measure,
            double share,
            double decibels) {
        Path file = Baresip.heardIn(phone).orElseThrow(() -> new AssertionError("nothing was heard in " + phone));
        Wav heard = Wav.read(file);
        assertThat(heard.seconds()).as("seconds heard in %s", file).isGreaterThan(4);
        Wav middle = heard.middle(3);
        assertThat(measure.applyAsDouble(middle, hertz))
                .as("share of %s Hz in %s", hertz, file)
                .isGreaterThan(share);
        assertThat(20 * Math.log10(middle.level() / level))
                .as("level in dB in %s", file)
                .isCloseTo(0, within(decibels));
    }
}
