package org.carillonpbx.media.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.PortSetup;
import org.carillonpbx.media.phone.Bench;
import org.carillonpbx.media.phone.Phone;
import org.carillonpbx.media.phone.RtpBytes;
import org.carillonpbx.media.phone.Shortages;
import org.carillonpbx.media.sdp.IpLiteral;
import org.junit.jupiter.api.Test;

class LifeTest {
    private static final PortSetup SETUP = new PortSetup("call", "127.0.0.1", Optional.empty());

    @Test
    void aPortThatIsGivenBackCanBeTakenAgain() {
        try (Bench bench = new Bench(Bench.settings(12_600, 12_615, Duration.ZERO, 1))) {
            List<PortKey> open = new ArrayList<>();
            PortKey next = new PortKey("p0");
            while (bench.plane().open(next, SETUP) == Outcome.DONE) {
                open.add(next);
                next = new PortKey("p" + open.size());
            }
            assertThat(open).hasSizeBetween(1, 8);
            assertThat(bench.plane().figures().portsOpen()).isEqualTo(open.size());
            bench.plane().close(open.get(0));
            PortKey again = next;
            Awaitility.await().until(() -> bench.plane().open(again, SETUP) == Outcome.DONE);
        }
    }

    @Test
    void portsAreFreeAfterTheEndAndCanBeTakenByTheNextStart() {
        MediaSettings settings = Bench.settings(12_620, 12_623, Duration.ZERO, 2);
        for (int i = 0; i < 5; i++) {
            try (Bench bench = new Bench(settings)) {
                assertThat(bench.plane().open(new PortKey("a"), SETUP)).isEqualTo(Outcome.DONE);
                assertThat(bench.plane().open(new PortKey("b"), SETUP)).isEqualTo(Outcome.DONE);
                assertThat(bench.plane().open(new PortKey("c"), SETUP)).isEqualTo(Outcome.NO_PORT_LEFT);
            }
        }
    }

    @Test
    void aRangeThatCannotBeBoundIsRefusedAtTheStart() throws Exception {
        MediaSettings elsewhere = new MediaSettings(
                InetAddress.getByName("192.0.2.77"), 12_000, 12_099, Optional.empty(), Duration.ZERO, 1);
        assertThatThrownBy(() -> MediaPlane.start(elsewhere, event -> {}, Thread::new, fault -> {}, new Shortages()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("192.0.2.77");
    }

    @Test
    void commandsForAPortThatIsClosedDoNothing() {
        try (Bench bench = new Bench()) {
            PortKey gone = new PortKey("gone");
            assertThat(bench.plane().consider(gone, "v=0")).isEqualTo(Outcome.UNKNOWN_PORT);
            assertThat(bench.plane().accept(gone, "v=0")).isEqualTo(Outcome.UNKNOWN_PORT);
            assertThat(bench.plane().answer(gone)).isEmpty();
            assertThat(bench.plane().offer(gone)).isEmpty();
            bench.plane().connect(gone, new PortKey("other"));
            bench.plane().echo(gone);
            bench.plane().disconnect(gone);
            bench.plane().close(gone);
            bench.plane().close();
            assertThat(bench.plane().open(gone, SETUP)).isEqualTo(Outcome.NO_PORT_LEFT);
        }
    }

    @Test
    void silenceIsToldOnceAndAgainOnlyAfterSound() {
        try (Bench bench = new Bench(Bench.settings(Bench.FIRST_PORT, Bench.LAST_PORT, Duration.ofSeconds(1), 1));
                Phone alice = new Phone(1)) {
            PortKey key = bench.answers(alice, alice.sdp("0"));
            bench.plane().echo(key);
            bench.settle();
            bench.event(MediaEvent.Silent.class, event -> event.seconds() == 1);
            alice.says(alice, 0, 1);
            Awaitility.await().until(() -> silences(bench) == 2);
        }
    }

    @Test
    void aHeldPartyMayBeSilent() {
        try (Bench bench = new Bench(Bench.settings(Bench.FIRST_PORT, Bench.LAST_PORT, Duration.ofSeconds(1), 1));
                Phone held = new Phone(1);
                Phone talking = new Phone(2)) {
            PortKey quiet = bench.answers(held, held.sdp("0", "recvonly"));
            PortKey expected = bench.answers(talking, talking.sdp("0"));
            bench.event(MediaEvent.Silent.class, event -> event.port().equals(expected));
            assertThat(bench.events().stream().map(MediaEvent::port)).doesNotContain(quiet);
        }
    }

    @Test
    void addressesFollowTheRouteUnlessOneIsSet() throws Exception {
        MediaSettings anywhere =
                new MediaSettings(InetAddress.getByName("0.0.0.0"), 12_000, 12_499, Optional.empty(), Duration.ZERO, 1);
        try (Bench bench = new Bench(anywhere)) {
            assertThat(bench.plane().offer(bench.open("one", Optional.empty())).orElseThrow())
                    .contains("c=IN IP4 127.0.0.1\r\n");
        }
        MediaSettings behindNat = new MediaSettings(
                anywhere.bind(), 12_000, 12_499, Optional.of(InetAddress.getByName("203.0.113.5")), Duration.ZERO, 1);
        try (Bench bench = new Bench(behindNat)) {
            assertThat(bench.plane().offer(bench.open("one", Optional.empty())).orElseThrow())
                    .contains("c=IN IP4 203.0.113.5\r\n");
        }
    }

    @Test
    void partiesOfBothFamiliesHearEachOther() throws Exception {
        MediaSettings both =
                new MediaSettings(InetAddress.getByName("::"), 12_000, 12_499, Optional.empty(), Duration.ZERO, 1);
        try (Bench bench = new Bench(both);
                Phone four = new Phone(4);
                Phone six = new Phone(6, IpLiteral.read("::1").orElseThrow())) {
            PortKey one = bench.answers(four, four.sdp("0"));
            PortKey other = new PortKey("six");
            bench.must(bench.plane().open(other, new PortSetup("call", "[::1]", Optional.empty())));
            bench.must(bench.plane().consider(other, six.sdp("0")));
            String answer = bench.plane().answer(other).orElseThrow();
            assertThat(answer).contains("c=IN IP6 0:0:0:0:0:0:0:1\r\n");
            six.hears(answer);
            bench.plane().connect(one, other);
            bench.settle();
            assertThat(four.says(six, 0, 1).payload()).isEqualTo(RtpBytes.sound(1));
            assertThat(six.says(four, 0, 1).payload()).isEqualTo(RtpBytes.sound(1));
        }
    }

    private static long silences(Bench bench) {
        return bench.events().stream()
                .filter(MediaEvent.Silent.class::isInstance)
                .count();
    }
}
