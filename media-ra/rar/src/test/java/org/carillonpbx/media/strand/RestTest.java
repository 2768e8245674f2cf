package org.carillonpbx.media.strand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RestTest {
    private static final boolean ON_TIME = false;
    private static final boolean BEHIND = true;

    private final Rest rest = new Rest();

    @Test
    void withFewPortsNobodyWaits() {
        rest.carried(true);

        assertThat(rest.after(Rest.CROWD - 1, ON_TIME)).isZero();
    }

    @Test
    void whoCarriedNothingDoesNotRest() {
        assertThat(rest.after(Rest.CROWD, ON_TIME)).isZero();
    }

    @Test
    void restsBrieflyWherePacketsAreSentOn() {
        rest.carried(true);

        assertThat(rest.after(Rest.CROWD, ON_TIME)).isEqualTo(Rest.SHORT_NANOS);
    }

    @Test
    void restsLongerWhereSoundWaitsInBuffersAnyway() {
        rest.carried(false);

        assertThat(rest.after(Rest.CROWD, ON_TIME)).isEqualTo(Rest.LONG_NANOS);
    }

    @Test
    void onePacketSentOnKeepsRestsBriefForAsLongAsItsCallsNextOneMayTake() {
        rest.carried(true);
        rest.after(Rest.CROWD, ON_TIME);

        for (int turn = 1; turn < Rest.HURRIED_TURNS; turn++) {
            rest.carried(false);
            assertThat(rest.after(Rest.CROWD, ON_TIME)).isEqualTo(Rest.SHORT_NANOS);
        }
        rest.carried(false);
        assertThat(rest.after(Rest.CROWD, ON_TIME)).isEqualTo(Rest.LONG_NANOS);
    }

    @Test
    void whoIsBehindDoesNotRest() {
        rest.carried(true);

        assertThat(rest.after(Rest.CROWD, BEHIND)).isZero();
    }

    @Test
    void aPacketCountsForItsOwnTurnAlone() {
        rest.carried(true);
        rest.after(Rest.CROWD, BEHIND);

        assertThat(rest.after(Rest.CROWD, ON_TIME)).isZero();
    }
}
