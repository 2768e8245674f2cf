package org.carillonpbx.registrar.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplayGuardTest {
    private static final long SERIAL = ReplayGuard.FIRST_SERIAL + 7;
    private final ReplayGuard guard = new ReplayGuard();

    @Test
    void aCountIsGoodOnce() {
        assertThat(guard.first(SERIAL, 1)).isTrue();
        assertThat(guard.first(SERIAL, 1)).isFalse();
        assertThat(guard.first(SERIAL, 2)).isTrue();
        assertThat(guard.first(SERIAL, 1)).isFalse();
    }

    @Test
    void countsMaySkip() {
        assertThat(guard.first(SERIAL, 5)).isTrue();
        assertThat(guard.first(SERIAL, 0xffff_ffffL)).isTrue();
        assertThat(guard.first(SERIAL, 0xffff_fffeL)).isFalse();
    }

    @Test
    void nonceCountZeroIsNone() {
        assertThat(guard.first(SERIAL, 0)).isFalse();
    }

    @Test
    void noncesDoNotDisturbEachOther() {
        assertThat(guard.first(SERIAL, 9)).isTrue();
        assertThat(guard.first(SERIAL + 1, 1)).isTrue();
    }

    @Test
    void aYoungerNonceMayTakeTheOldersPlaceButNotTheOtherWayRound() {
        long younger = SERIAL + (1L << 16);
        assertThat(guard.first(SERIAL, 3)).isTrue();
        assertThat(guard.first(younger, 1)).isTrue();
        assertThat(guard.first(SERIAL, 4)).isFalse();
        assertThat(guard.first(younger, 1)).isFalse();
    }
}
