package org.carillonpbx.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.identity.boundary.Throttled;
import org.carillonpbx.problem.boundary.Problem;
import org.junit.jupiter.api.Test;

final class SignInThrottleTest {
    private static final String HERE = "192.0.2.1";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-21T10:00:00Z"));
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void eachFurtherGuessWaitsTwiceAsLongUpToAQuarterOfAnHour() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            waits.add(waitBefore("ann", HERE).toSeconds());
        }
        assertThat(waits)
                .containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L);
    }

    @Test
    void nobodyIsLockedOutFromElsewhere() {
        for (int i = 0; i < 10; i++) {
            waitBefore("ann", HERE);
        }
        assertThatCode(() -> throttle.admit("ann", "198.51.100.7")).doesNotThrowAnyException();
    }

    @Test
    void tryingManyAccountsIsNoWayAround() {
        int admitted = 0;
        for (int i = 0; i < 100; i++) {
            admitted += admitted("user" + i, HERE) ? 1 : 0;
        }
        assertThat(admitted).isBetween(30, 32);
    }

    @Test
    void anIpv6NetworkCountsAsOneSource() {
        int admitted = 0;
        for (int i = 0; i < 100; i++) {
            admitted += admitted("ann", "2001:db8:1:2::" + Integer.toHexString(i)) ? 1 : 0;
        }
        assertThat(admitted).isLessThan(7);
        assertThat(admitted("ann", "2001:db8:1:3::1")).isTrue();
    }

    @Test
    void aRightPasswordClearsTheCount() {
        for (int i = 0; i < 4; i++) {
            throttle.admit("ann", HERE);
        }
        throttle.succeeded("ann", HERE);
        for (int i = 0; i < 4; i++) {
            assertThat(admitted("ann", HERE)).isTrue();
        }
    }

    @Test
    void anHourOfQuietClearsTheCount() {
        for (int i = 0; i < 12; i++) {
            waitBefore("ann", HERE);
        }
        clock.passes(Duration.ofMinutes(61));
        assertThat(waitBefore("ann", HERE)).isZero();
        assertThat(waitBefore("ann", HERE)).isZero();
    }

    @Test
    void theAnswerSaysWhenToComeBack() {
        for (int i = 0; i < 8; i++) {
            waitBefore("ann", HERE);
        }
        try {
            throttle.admit("ann", HERE);
        } catch (Throttled e) {
            assertThat(e.kind()).isEqualTo(Problem.Kind.TOO_MANY);
            assertThat(e.retryAfter().toSeconds()).isEqualTo(8);
        }
    }

    private boolean admitted(String account, String source) {
        try {
            throttle.admit(account, source);
            return true;
        } catch (Throttled e) {
            return false;
        }
    }

    /** How long an attempt has to wait; waits, and makes it. */
    private Duration waitBefore(String account, String source) {
        Instant start = clock.instant();
        while (!admitted(account, source)) {
            clock.passes(Duration.ofSeconds(1));
        }
        return Duration.between(start, clock.instant());
    }
}
