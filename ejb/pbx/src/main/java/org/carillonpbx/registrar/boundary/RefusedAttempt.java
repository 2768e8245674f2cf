package org.carillonpbx.registrar.boundary;

import java.time.Instant;

/**
 * Somebody was not let in, once or repeatedly. What the network sent is text from the network, bounded.
 *
 * @param what {@code register} or {@code call}
 * @param account who they claim to be
 * @param source the IP address it came from
 * @param detail what the reason speaks of: another realm, a user name, seconds
 * @param sipCallId of the latest attempt
 */
public record RefusedAttempt(
        Instant firstAt,
        Instant lastAt,
        long times,
        String what,
        String account,
        String source,
        String transport,
        String userAgent,
        Reason reason,
        String detail,
        String sipCallId) {

    /** Why. */
    public enum Reason {
        WRONG_PASSWORD,
        UNKNOWN_ACCOUNT,
        /** Credentials for another server's realm. */
        OTHER_REALM,
        /** MD5, which is switched off. */
        WEAK_DIGEST,
        BARRED,
        DELETED,
        LOCKED_OUT,
        /** Proved to be one, wanted to be another. */
        OTHER_ACCOUNT,
        TOO_BRIEF,
        /** Challenged again and again, and never answered. */
        NO_PASSWORD,
        OUT_OF_ORDER,
        STARTING,
        OTHER
    }

    /** The same attempt again. */
    public RefusedAttempt again(Instant at, String callId) {
        return new RefusedAttempt(
                firstAt, at, times + 1, what, account, source, transport, userAgent, reason, detail, callId);
    }
}
