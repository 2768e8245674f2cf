package org.carillonpbx.media.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FarSideTest {
    private static final int OURS = 5;
    private static final int SECOND = 65_536;
    private final Instant now = Instant.ofEpochSecond(1_800_000_000L);
    private final int sent = NtpTime.compact(NtpTime.of(now.minusSeconds(1)));
    private final FarSide farSide = new FarSide(OURS, 8000, Clock.fixed(now, ZoneOffset.UTC));

    @Test
    void figuresAreTakenAsTheyAreTold() {
        farSide.onReport(OURS, 3, 80, sent, SECOND - SECOND / 10);
        assertThat(farSide.lost()).isEqualTo(3);
        assertThat(farSide.jitterMicros()).isEqualTo(10_000);
        assertThat(farSide.roundTripMicros()).isBetween(99_000L, 101_000L);
    }

    @Test
    void figuresThatCannotBeAreNotBelieved() {
        farSide.onReport(OURS, 3, 80, sent, SECOND - SECOND / 10);
        farSide.onReport(OURS, 4, -1, sent - 3_600 * SECOND, 0);
        assertThat(farSide.lost()).isEqualTo(4);
        assertThat(farSide.jitterMicros()).isEqualTo(10_000);
        assertThat(farSide.roundTripMicros()).isBetween(99_000L, 101_000L);
    }

    @Test
    void reportsOfOthersAreNotOurs() {
        farSide.onReport(OURS + 1, 3, 80, sent, 0);
        assertThat(farSide.lost()).isZero();
        assertThat(farSide.jitterMicros()).isZero();
    }
}
