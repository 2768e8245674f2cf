package org.carillonpbx.media.strand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PaceTest {
    private static final long PTIME = 20_000_000;
    private static final long AT_ONCE = 10_000;

    private final Pace pace = new Pace();
    private long now = 1_000_000_000L;

    @Test
    void packetsThatComeOneByOneAreSteady() {
        assertThat(after(PTIME)).isFalse();
        assertThat(after(PTIME)).isFalse();
        assertThat(after(PTIME)).isFalse();
        assertThat(after(PTIME)).isTrue();
        assertThat(after(PTIME)).isTrue();
    }

    @Test
    void handfulsAreNotHoweverFarApart() {
        for (int i = 0; i < 20; i++) {
            assertThat(after(PTIME)).isFalse();
            assertThat(after(AT_ONCE)).isFalse();
        }
    }

    private boolean after(long nanos) {
        now += nanos;
        return pace.isSteadyAt(now);
    }
}
