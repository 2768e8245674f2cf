package org.carillonpbx.sip;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that the adapter turned away by itself, without asking its listener.
 *
 * @param method the request's method, empty where that could not be read
 * @param user who the sender said they are: text from the network, cut to 64 characters
 * @param sipCallId cut likewise
 */
public record Refusal(Instant at, Reason reason, Peer source, String method, String user, String sipCallId) {

    /** Why. */
    public enum Reason {
        /** Its source is shut out for a while. */
        BANNED,
        /** Its source is on a list of those who may not. */
        DENIED,
        /** Its source asks more than it may. */
        FLOODING,
        /** It could not be read, or contradicts itself. */
        MALFORMED,
        /** REFER outside a dialog (RFC 3515). */
        REFER_OUTSIDE,
        /** It wants to replace a call that it is no party to (RFC 3891). */
        REPLACES_FOREIGN,
        /** It belongs to a dialog that there is not. */
        NO_DIALOG,
        /** A method that we do not take. */
        METHOD,
        /** It asks for something that we cannot do, or has come round in a circle. */
        UNSUPPORTED
    }

    public Refusal {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(sipCallId, "sipCallId");
    }
}
