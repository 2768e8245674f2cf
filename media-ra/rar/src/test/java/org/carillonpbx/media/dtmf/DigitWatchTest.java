package org.carillonpbx.media.dtmf;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillonpbx.media.phone.RtpBytes;
import org.carillonpbx.media.rtp.Packets;
import org.carillonpbx.media.rtp.PayloadTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DigitWatchTest {
    private final StringBuilder digits = new StringBuilder();
    private final DigitWatch watch = new DigitWatch(digits::append);
    private int sequence;

    @BeforeEach
    void eventsAreAgreedOn() {
        watch.agree(PayloadTypes.of(type -> type == 101));
    }

    private boolean event(int timestamp, int code, boolean end) {
        byte[] payload = {(byte) code, (byte) (end ? 0x8A : 0x0A), 0, (byte) 160};
        return watch.passes(Packets.of(new RtpBytes(101, false, sequence++, timestamp, 1, payload)));
    }

    private void sound(int timestamp) {
        watch.passes(Packets.of(new RtpBytes(0, false, sequence++, timestamp, 1, RtpBytes.sound(1))));
    }

    @Test
    void aDigitIsToldOnceAtItsEnd() {
        event(1000, 1, false);
        event(1000, 1, false);
        assertThat(digits).isEmpty();
        event(1000, 1, true);
        event(1000, 1, true);
        event(1000, 1, true);
        assertThat(digits).hasToString("1");
    }

    @Test
    void theSameDigitTwiceIsTwoDigits() {
        event(1000, 11, true);
        event(3000, 11, true);
        assertThat(digits).hasToString("##");
    }

    @Test
    void aDigitWhoseEndIsLostIsToldByTheNext() {
        event(1000, 10, false);
        event(3000, 15, false);
        assertThat(digits).hasToString("*");
        sound(4000);
        assertThat(digits).hasToString("*D");
        event(3000, 15, true);
        assertThat(digits).as("its end came late").hasToString("*D");
    }

    @Test
    void aLatePacketOfAnEarlierDigitIsNotANewOne() {
        event(1000, 1, true);
        event(3000, 2, false);
        event(1000, 1, true);
        event(3000, 2, true);
        assertThat(digits).hasToString("12");
    }

    @Test
    void whatIsLateOfAPressThatIsOverIsNotPassedOn() {
        assertThat(event(1000, 6, false)).isTrue();
        assertThat(event(1000, 6, true)).isTrue();
        assertThat(event(1000, 6, true)).as("its end again").isTrue();
        assertThat(event(1000, 6, false)).as("overtaken by its end").isFalse();
        assertThat(event(3000, 7, false)).isTrue();
        assertThat(event(1000, 6, true)).as("of the press before").isFalse();
        assertThat(event(3000, 7, true)).isTrue();
        assertThat(digits).hasToString("67");
    }

    @Test
    void flashAndTonesAreNoDigits() {
        assertThat(event(1000, 16, true)).isTrue();
        assertThat(event(2000, 66, true)).isTrue();
        assertThat(digits).isEmpty();
    }

    @Test
    void anEventCutShortIsDropped() {
        RtpBytes cut = new RtpBytes(101, false, 1, 1000, 1, new byte[] {1, (byte) 0x80, 0});
        assertThat(watch.passes(Packets.of(cut))).isFalse();
        assertThat(digits).isEmpty();
    }

    @Test
    void aDigitHeldForLongIsOneThoughItsTimestampMovesOn() {
        byte[] full = {5, 0x0A, (byte) 0xFF, (byte) 0xFF};
        watch.passes(Packets.of(new RtpBytes(101, false, sequence++, 1000, 1, full)));
        event(1000 + 0xFFFF, 5, false);
        event(1000 + 0xFFFF, 5, true);
        assertThat(digits).hasToString("5");
    }

    @Test
    void anotherStreamCountsTimeAnew() {
        event(1_000_000, 1, true);
        byte[] payload = {2, (byte) 0x8A, 0, (byte) 160};
        watch.passes(Packets.of(new RtpBytes(101, false, 9, 999_000, 2, payload)));
        assertThat(digits).as("its timestamps lie before the first one's").hasToString("12");
    }

    @Test
    void aLeapBackInTimeIsNoLatePacket() {
        event(50_000_000, 1, true);
        event(1000, 2, true);
        assertThat(digits).hasToString("12");
    }
}
