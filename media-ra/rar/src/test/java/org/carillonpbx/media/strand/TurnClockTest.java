package org.carillonpbx.media.strand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.carillonpbx.media.Turns;
import org.junit.jupiter.api.Test;

final class TurnClockTest {
    private final TurnClock clock = new TurnClock();

    @Test
    void aTurnIsCountedByHowLongItTook() {
        turnOf(100_000);
        turnOf(4_999_999);
        turnOf(5_000_001);
        turnOf(TimeUnit.SECONDS.toNanos(1));

        assertThat(clock.turns().counts()).containsExactly(1L, 0L, 0L, 0L, 0L, 1L, 1L, 0L, 0L, 1L);
        assertThat(clock.turns().busyNanos()).isEqualTo(1_010_100_000);
    }

    @Test
    void aTurnWithNothingToDoIsNotCounted() {
        clock.begin();
        clock.end(50_000);

        assertThat(clock.turns()).isEqualTo(Turns.NONE);
    }

    @Test
    void theWorstIsToldOnce() {
        turnOf(7_000);
        turnOf(3_000);

        assertThat(clock.takeWorst()).isEqualTo(7_000);
        assertThat(clock.takeWorst()).isZero();
    }

    private void turnOf(long nanos) {
        clock.begin();
        clock.work();
        clock.end(nanos);
    }
}
