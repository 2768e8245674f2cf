package org.carillonpbx.media.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.MediaFigures;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.phone.Bench;
import org.carillonpbx.media.phone.Phone;
import org.carillonpbx.media.phone.RtpBytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {
    private final Bench bench = new Bench(Bench.settings(Bench.FIRST_PORT, Bench.LAST_PORT, Duration.ZERO, 2));
    private final Phone alice = new Phone(0xA11CE);
    private final Phone bob = new Phone(0xB0B);

    @AfterEach
    void hangUp() {
        alice.close();
        bob.close();
        bench.close();
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void bothPartiesHearEachOtherUnchangedUnderOurOwnName() {
        talk(bench.answers(alice, alice.sdp("0")), bench.answers(bob, bob.sdp("0")));

        RtpBytes firstAtBob = alice.says(bob, 0, 7);
        RtpBytes firstAtAlice = bob.says(alice, 0, 60_000);
        for (int i = 1; i < 200; i++) {
            RtpBytes atBob = alice.says(bob, 0, 7 + i);
            assertThat(atBob.payload()).isEqualTo(RtpBytes.sound(7 + i));
            assertThat(atBob.sequence()).isEqualTo((firstAtBob.sequence() + i) & 0xFFFF);
            assertThat(atBob.timestamp()).isEqualTo(firstAtBob.timestamp() + 160 * i);
            assertThat(atBob.ssrc()).isEqualTo(firstAtBob.ssrc()).isNotEqualTo(alice.ssrc());
            RtpBytes atAlice = bob.says(alice, 0, 60_000 + i);
            assertThat(atAlice.payload()).isEqualTo(RtpBytes.sound(60_000 + i));
            assertThat(atAlice.ssrc()).isEqualTo(firstAtAlice.ssrc()).isNotEqualTo(firstAtBob.ssrc());
        }
        bench.settle();
        MediaFigures figures = bench.plane().figures();
        assertThat(figures.relayed()).isEqualTo(400);
        assertThat(figures.transcoded()).isZero();
        assertThat(figures.portsOpen()).isEqualTo(2);
    }

    @Test
    void differentLawsAreConvertedBothWays() {
        talk(bench.answers(alice, alice.sdp("0")), bench.answers(bob, bob.sdp("8")));
        byte[] muSilence = filled(0xFF);
        byte[] aSilence = filled(0xD5);

        alice.says(0, 1, muSilence);
        RtpBytes atBob = bob.hearsNext();
        assertThat(atBob.payloadType()).isEqualTo(8);
        assertThat(atBob.payload()).isEqualTo(aSilence);

        bob.says(8, 1, aSilence);
        RtpBytes atAlice = alice.hearsNext();
        assertThat(atAlice.payloadType()).isZero();
        assertThat(atAlice.payload()).as("A-law has no zero: its least step").isEqualTo(filled(0xFE));
        bench.settle();
        assertThat(bench.plane().figures().transcoded()).isEqualTo(2);
    }

    @Test
    void aNewPartyIsHeardWithoutASeamInTheNumbers() {
        PortKey a = bench.answers(alice, alice.sdp("0"));
        PortKey b = bench.answers(bob, bob.sdp("0"));
        try (Phone carol = new Phone(0xCA401)) {
            PortKey c = bench.answers(carol, carol.sdp("0"));
            talk(a, b);
            RtpBytes before = bob.says(alice, 0, 500);
            talk(a, c);
            RtpBytes after = carol.says(alice, 0, 31_000);
            assertThat(after.ssrc()).isEqualTo(before.ssrc());
            assertThat(after.sequence()).isEqualTo((before.sequence() + 1) & 0xFFFF);
            assertThat(after.timestamp() - before.timestamp()).isPositive();
            assertThat(after.marker()).isTrue();
            bob.says(0, 501, RtpBytes.sound(501));
            assertThat(carol.says(alice, 0, 31_001).payload()).isEqualTo(RtpBytes.sound(31_001));
        }
    }

    @Test
    void lossOnTheWayInIsSeenOnTheWayOut() {
        talk(bench.answers(alice, alice.sdp("0")), bench.answers(bob, bob.sdp("0")));
        RtpBytes first = alice.says(bob, 0, 100);
        RtpBytes afterLoss = alice.says(bob, 0, 103);
        assertThat((afterLoss.sequence() - first.sequence()) & 0xFFFF).isEqualTo(3);
    }

    @Test
    void anEchoReturnsToWhoSpoke() {
        PortKey key = bench.answers(alice, alice.sdp("8"));
        bench.plane().echo(key);
        bench.settle();
        assertThat(alice.says(alice, 8, 1).payload()).isEqualTo(RtpBytes.sound(1));
        bench.plane().disconnect(key);
        bench.settle();
        alice.says(8, 2, RtpBytes.sound(2));
        assertThat(alice.next(200)).isEmpty();
    }

    @Test
    void whatNobodyAgreedOnIsStrippedOnTheWay() {
        talk(bench.answers(alice, alice.sdp("0")), bench.answers(bob, bob.sdp("0")));
        byte[] sound = RtpBytes.sound(9);
        byte[] plain = RtpBytes.of(0, 9, alice.ssrc(), sound).bytes();
        byte[] dressed = new byte[plain.length + 4 + 8 + 2];
        System.arraycopy(plain, 0, dressed, 0, 12);
        dressed[0] = (byte) 0xB1; // padding, an extension, one contributing source
        dressed[19] = 1; // the extension has one word
        System.arraycopy(sound, 0, dressed, 24, sound.length);
        dressed[dressed.length - 1] = 2;
        alice.throwsAt(alice.server(), dressed);
        assertThat(bob.hearsNext().payload()).isEqualTo(sound);
    }

    @Test
    void aHeldPartyNeitherHearsNorIsHeard() {
        PortKey a = bench.answers(alice, alice.sdp("0"));
        talk(a, bench.answers(bob, bob.sdp("0")));
        alice.says(bob, 0, 1);
        bench.must(bench.plane().consider(a, alice.sdp("0", "inactive")));
        assertThat(bench.plane().answer(a).orElseThrow()).contains("a=inactive");
        bench.settle();
        bob.says(0, 1, RtpBytes.sound(1));
        alice.says(0, 2, RtpBytes.sound(2));
        assertThat(alice.next(200)).isEmpty();
        assertThat(bob.next(100)).isEmpty();
        bench.must(bench.plane().consider(a, alice.sdp("0")));
        assertThat(bench.plane().answer(a).orElseThrow()).contains("a=sendrecv");
        bench.settle();
        assertThat(bob.says(alice, 0, 2).payload()).isEqualTo(RtpBytes.sound(2));
    }

    @Test
    void aDigitIsPassedOnUnderTheOtherNumberAndToldOnce() {
        PortKey a = bench.answers(alice, alice.sdp("0 101", "rtpmap:101 telephone-event/8000"));
        PortKey b = bench.answers(bob, bob.sdp("0 96", "rtpmap:96 telephone-event/8000"));
        talk(a, b);
        byte[] pressed = {5, 10, 0, (byte) 160};
        byte[] ended = {5, (byte) 0x8A, 3, 32};
        alice.says(new RtpBytes(101, true, 1, 1600, alice.ssrc(), pressed));
        for (int i = 2; i < 5; i++) {
            alice.says(new RtpBytes(101, false, i, 1600, alice.ssrc(), ended));
        }
        assertThat(bob.hearsNext().payload()).isEqualTo(pressed);
        for (int i = 2; i < 5; i++) {
            RtpBytes heard = bob.hearsNext();
            assertThat(heard.payloadType()).isEqualTo(96);
            assertThat(heard.payload()).isEqualTo(ended);
        }
        bench.event(
                MediaEvent.DigitPressed.class,
                event -> event.digit() == '5' && event.port().equals(a));
        assertThat(bench.events().stream().filter(MediaEvent.DigitPressed.class::isInstance))
                .hasSize(1);
    }

    @Test
    void theFarSidesAnswerDecidesWhatTheCallerIsAnswered() {
        PortKey a = bench.open("one", Optional.empty());
        bench.must(bench.plane().consider(a, alice.sdp("0 8")));
        PortKey b = bench.open("one", Optional.of(a));
        String offer = bench.plane().offer(b).orElseThrow();
        assertThat(offer).contains("RTP/AVP 0 8 ");
        bob.hears(offer);
        bench.must(bench.plane().accept(b, bob.sdp("8")));
        String answer = bench.plane().answer(a).orElseThrow();
        assertThat(answer)
                .contains("RTP/AVP 8\r\n")
                .isEqualTo(bench.plane().answer(a).orElseThrow());
        alice.hears(answer);
        talk(a, b);
        assertThat(alice.says(bob, 8, 1).payload()).isEqualTo(RtpBytes.sound(1));
        assertThat(bench.plane().figures().transcoded()).isZero();
    }

    @Test
    void portsOfTwoCallsOnTwoStrandsHearEachOther() {
        for (int i = 0; i < 8; i++) {
            try (Phone one = new Phone(1000 + i);
                    Phone other = new Phone(2000 + i)) {
                talk(bench.answers(one, one.sdp("0")), bench.answers(other, other.sdp("0")));
                assertThat(one.says(other, 0, i).payload()).isEqualTo(RtpBytes.sound(i));
                assertThat(other.says(one, 0, i).payload()).isEqualTo(RtpBytes.sound(i));
            }
        }
    }

    private void talk(PortKey one, PortKey other) {
        bench.plane().connect(one, other);
        bench.settle();
    }

    private static byte[] filled(int code) {
        byte[] payload = new byte[160];
        Arrays.fill(payload, (byte) code);
        return payload;
    }
}
