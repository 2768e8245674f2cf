package org.carillonpbx.sip;

import java.util.Objects;

/**
 * A digit to be told by INFO.
 *
 * @param millis how long it is held; the plain body does not say
 */
public record Digit(char digit, int millis, Body body) {
    private static final String DIGITS = "0123456789*#ABCD";

    /** The two bodies that telephones know; neither has a specification. */
    public enum Body {
        /** {@code application/dtmf-relay}: signal and duration. */
        DTMF_RELAY,
        /** {@code application/dtmf}: the digit alone. */
        DTMF
    }

    public Digit {
        Objects.requireNonNull(body, "body");
        if (DIGITS.indexOf(digit) < 0) {
            throw new IllegalArgumentException("not a digit");
        }
        if (millis < 0) {
            throw new IllegalArgumentException("millis: " + millis);
        }
    }

    /** Says nothing of the digit: it may be a PIN's. */
    @Override
    public String toString() {
        return "Digit[" + millis + " ms, " + body + "]";
    }
}
