package org.carillonpbx.registrar.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.carillonpbx.registrar.boundary.Registration;
import org.carillonpbx.registrar.boundary.Registrations;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Phones that are asked whether they are there, and forgotten where they are not. */
class FlowWatchTest {
    private final RegistrarFixture pbx = new RegistrarFixture();
    private final Phone phone = pbx.phone("1001");
    private final Pulses pulses = new Pulses();
    private final List<CompletableFuture<Optional<Duration>>> asked = new ArrayList<>();

    @BeforeEach
    void standBehindNat() {
        phone.source = new Peer(Transport.UDP, "198.51.100.3", 61_234);
    }

    private FlowWatch watch(WatchSettings.Which which) {
        WatchSettings settings = new WatchSettings(which, Duration.ofSeconds(30), 3);
        return new FlowWatch(
                pbx.book,
                pulses,
                (contact, hop, path) -> {
                    CompletableFuture<Optional<Duration>> outcome = new CompletableFuture<>();
                    asked.add(outcome);
                    return outcome;
                },
                settings,
                pbx.clock);
    }

    /** Lets time pass, second by second. */
    private void seconds(FlowWatch watch, int seconds) {
        for (int i = 0; i < seconds; i++) {
            pbx.clock.pass(Duration.ofSeconds(1));
            watch.round();
        }
    }

    private Registration shown() {
        return new Registrations(pbx.book, pulses).of("1001").get(0);
    }

    @Test
    void phoneBehindNatIsAskedEveryHalfMinuteAndItsAnswerShown() {
        FlowWatch watch = watch(WatchSettings.Which.NAT);
        phone.registers();
        seconds(watch, 29);
        assertThat(asked).isEmpty();
        assertThat(shown().flow()).isEqualTo("unknown");
        seconds(watch, 1);
        assertThat(asked).hasSize(1);
        asked.get(0).complete(Optional.of(Duration.ofMillis(31)));
        assertThat(shown().roundTripMicros()).hasValue(31_000);
        assertThat(shown().flow()).isEqualTo("connected");
        assertThat(shown().nat()).isTrue();
        seconds(watch, 29);
        assertThat(asked).hasSize(1);
        seconds(watch, 1);
        assertThat(asked).hasSize(2);
    }

    @Test
    void phoneThatIsSilentThreeTimesIsForgottenWithinTwoMinutes() {
        FlowWatch watch = watch(WatchSettings.Which.NAT);
        phone.registers();
        int passed = 0;
        while (!pbx.contacts("1001").isEmpty() && passed < 120) {
            seconds(watch, 7); // as long as an answer is waited for
            passed += 7;
            asked.stream().filter(outcome -> !outcome.isDone()).forEach(outcome -> outcome.complete(Optional.empty()));
        }
        assertThat(asked).hasSize(3);
        assertThat(passed).isLessThan(90);
    }

    @Test
    void oneLostAnswerIsForgiven() {
        FlowWatch watch = watch(WatchSettings.Which.NAT);
        phone.registers();
        seconds(watch, 30);
        asked.get(0).complete(Optional.empty());
        seconds(watch, 4);
        assertThat(asked).hasSize(2);
        asked.get(1).complete(Optional.of(Duration.ofMillis(5)));
        seconds(watch, 29);
        assertThat(asked).hasSize(2);
        assertThat(pbx.contacts("1001")).hasSize(1);
    }

    @Test
    void phoneThatRegistersWhileItIsAskedIsThere() {
        FlowWatch watch = watch(WatchSettings.Which.NAT);
        phone.registers();
        seconds(watch, 30);
        asked.get(0).complete(Optional.empty());
        seconds(watch, 4);
        asked.get(1).complete(Optional.empty());
        seconds(watch, 4);
        phone.registers();
        asked.get(2).complete(Optional.empty());
        assertThat(pbx.contacts("1001")).hasSize(1);
    }

    @Test
    void whatCouldNotBeAskedTellsNothing() {
        FlowWatch watch = watch(WatchSettings.Which.NAT);
        phone.registers();
        for (int i = 0; i < 5; i++) {
            seconds(watch, 30);
            asked.get(asked.size() - 1).completeExceptionally(new IllegalStateException("too much is under way"));
        }
        assertThat(pbx.contacts("1001")).hasSize(1);
    }

    @Test
    void phoneWithoutNatIsLeftAloneUnlessEverybodyIsAsked() {
        phone.source = new Peer(Transport.UDP, "192.0.2.7", 5060);
        phone.registers();
        seconds(watch(WatchSettings.Which.NAT), 40);
        seconds(watch(WatchSettings.Which.OFF), 40);
        assertThat(asked).isEmpty();
        seconds(watch(WatchSettings.Which.UDP), 1);
        assertThat(asked).hasSize(1);
    }

    @Test
    void connectionThatAnswersPingsShowsItsRoundTrip() {
        phone.source = new Peer(Transport.WSS, "192.0.2.7", 51_000);
        phone.registers();
        assertThat(shown().flow()).isEqualTo("connected");
        assertThat(shown().roundTripMicros()).isEmpty();
        pulses.answered(phone.source, Duration.ofMillis(12));
        assertThat(shown().roundTripMicros()).hasValue(12_000);
        pbx.book.lost(phone.source);
        watch(WatchSettings.Which.OFF).round();
        phone.registers();
        assertThat(shown().roundTripMicros()).isEmpty();
    }
}
