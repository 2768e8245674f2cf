package org.carillonpbx.media.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceptionTest {
    private static final long FRAME = 20_000_000L;
    private final Reception reception = new Reception(new Tally());

    private boolean takes(int sequence, long nanos) {
        return reception.passes(Packets.from(Packets.PHONE, sequence, 1, nanos));
    }

    private void takesInTime(int from, int to) {
        for (int sequence = from; sequence <= to; sequence++) {
            takes(sequence & 0xFFFF, sequence * FRAME);
        }
    }

    @Test
    void nothingIsLostWhereNothingIsMissing() {
        takesInTime(65_500, 65_600); // across the turn of the sequence
        assertThat(reception.lost()).isZero();
        assertThat(reception.extendedHighest()).isEqualTo(65_600);
        assertThat(reception.packets()).isEqualTo(101);
        assertThat(reception.generation()).isEqualTo(1);
    }

    @Test
    void gapsAreLossUntilTheLateOnesCome() {
        takesInTime(1, 10);
        takesInTime(13, 20);
        assertThat(reception.lost()).isEqualTo(2);
        takes(11, 0);
        assertThat(reception.lost()).isEqualTo(1);
        takes(11, 0);
        takes(11, 0);
        assertThat(reception.lost()).as("duplicates count against loss").isEqualTo(-1);
    }

    @Test
    void theFractionIsOfTheTimeSinceTheLastReport() {
        takesInTime(1, 4);
        takesInTime(9, 12);
        assertThat(reception.fractionLost()).isEqualTo(4 * 256 / 12);
        takesInTime(13, 20);
        assertThat(reception.fractionLost()).isZero();
    }

    @Test
    void jitterIsNoneInStepAndGrowsOutOfStep() {
        takesInTime(1, 50);
        assertThat(reception.jitterMicros()).isZero();
        for (int sequence = 51; sequence <= 500; sequence++) {
            takes(sequence, sequence * FRAME + (sequence % 2) * 10_000_000L);
        }
        assertThat(reception.jitterMicros()).isBetween(9_000L, 10_000L);
    }

    @Test
    void timeThatIsCountedAnewIsNoJitter() {
        takesInTime(1, 50);
        for (int sequence = 51; sequence <= 60; sequence++) { // a phone that goes on after a hold with other timestamps
            takes(sequence, sequence * FRAME - 3_000_000_000L);
        }
        assertThat(reception.jitterMicros()).isZero();
    }

    @Test
    void digitsSayNothingOfJitter() {
        reception.agree(PayloadTypes.of(type -> type == 0), 8000); // these packets are events then
        takes(1, 0);
        takes(2, 500 * FRAME);
        assertThat(reception.jitterMicros()).isZero();
    }

    @Test
    void aLeapIsBelievedWhenTwoPacketsAgreeOnIt() {
        takesInTime(1, 10);
        assertThat(takes(30_000, 0)).isFalse();
        assertThat(takes(11, 0)).isTrue();
        assertThat(takes(40_000, 0)).isFalse();
        assertThat(takes(40_001, 0)).isTrue();
        assertThat(reception.generation()).isEqualTo(2);
        assertThat(reception.lost()).isZero();
    }

    @Test
    void anotherSourceIsANewGenerationAndLossAddsUp() {
        takesInTime(1, 2);
        takesInTime(5, 5);
        reception.passes(Packets.from(Packets.PHONE, 40_000, 2, 0));
        reception.passes(Packets.from(Packets.PHONE, 40_002, 2, 0));
        assertThat(reception.generation()).isEqualTo(2);
        assertThat(reception.lost()).isEqualTo(3);
        assertThat(reception.ssrc()).isEqualTo(2);
    }
}
