package org.carillonpbx.call;

import java.time.Duration;

/**
 * What no call outlives, whatever its treatment forgot.
 *
 * @param setup from the INVITE to an answer
 * @param talk from the answer on
 */
public record Limits(Duration setup, Duration talk) {
    public Limits {
        if (setup.isNegative() || setup.isZero() || talk.isNegative() || talk.isZero()) {
            throw new IllegalArgumentException("a limit is longer than nothing: " + setup + ", " + talk);
        }
    }

    /** Fifteen minutes of ringing, a day of talking. */
    public static Limits usual() {
        return new Limits(Duration.ofMinutes(15), Duration.ofHours(24));
    }
}
