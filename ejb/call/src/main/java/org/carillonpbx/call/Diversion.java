package org.carillonpbx.call;

import java.util.Objects;

/**
 * One step of a call from the number it was meant for to another (RFC 5806, RFC 7044).
 *
 * @param by whose number was left
 * @param hidden whoever was left does not want its number shown
 */
public record Diversion(Party by, Reason reason, boolean hidden) {

    /** Why a call went on, as RFC 5806 §4.2 tells it apart. */
    public enum Reason {
        UNKNOWN,
        UNCONDITIONAL,
        USER_BUSY,
        NO_ANSWER,
        UNAVAILABLE,
        /** While it rang. */
        DEFLECTION
    }

    public Diversion {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
    }
}
