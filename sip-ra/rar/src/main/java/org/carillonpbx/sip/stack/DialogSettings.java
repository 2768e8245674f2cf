package org.carillonpbx.sip.stack;

import java.util.Objects;

/**
 * How calls are kept.
 *
 * @param reliability what we do about reliable ringing (RFC 3262)
 * @param sessionSeconds for how long a call lasts without a refresh, where we propose it (RFC 4028)
 * @param leastSessionSeconds the shortest that we take
 */
public record DialogSettings(Reliability reliability, int sessionSeconds, int leastSessionSeconds) {

    /** RFC 4028 §5: no Min-SE is below that. */
    public static final int STANDARD_LEAST = 90;

    /** Who takes ringing that is acknowledged. */
    public enum Reliability {
        /** Nobody: who demands it is refused with 420. */
        REFUSED,
        /** Whoever can. */
        SUPPORTED,
        /** Everybody: who cannot is refused with 421. */
        REQUIRED
    }

    public DialogSettings {
        Objects.requireNonNull(reliability, "reliability");
        if (leastSessionSeconds < 1 || sessionSeconds < leastSessionSeconds || sessionSeconds > 86_400) {
            throw new IllegalArgumentException("carillon.sip.session.expires is " + sessionSeconds
                    + " and carillon.sip.session.min is " + leastSessionSeconds
                    + ": the first is at most 86400 and at least the second, which is at least 1");
        }
    }

    /** As it is without any setting. */
    public static DialogSettings usual() {
        return new DialogSettings(Reliability.SUPPORTED, 1_800, STANDARD_LEAST);
    }
}
