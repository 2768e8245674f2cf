package org.carillonpbx.media.dtmf;

import org.carillonpbx.media.DigitManner;

/**
 * A digit to be pressed.
 *
 * @param millis how long it is held
 */
public record Press(char digit, int millis, DigitManner manner) {
    private static final int LEAST_MILLIS = 40;
    private static final int MOST_MILLIS = 8_000; // RFC 4733 §2.3.5: a duration of 16 bits
    private static final int USUAL_MILLIS = 100;

    public Press {
        if (DigitTone.EVENTS.indexOf(digit) < 0) {
            throw new IllegalArgumentException("not a digit");
        }
        millis = Math.max(LEAST_MILLIS, Math.min(MOST_MILLIS, millis));
    }

    /** A digit that somebody else pressed for we do not know how long. */
    public static Press passedOn(char digit, DigitManner manner) {
        return new Press(digit, USUAL_MILLIS, manner);
    }

    /** Its number among the telephone-events (RFC 4733 §3.2). */
    int event() {
        return DigitTone.EVENTS.indexOf(digit);
    }

    /** Says nothing of the digit: it may be a PIN's. */
    @Override
    public String toString() {
        return "Press[" + millis + " ms, " + manner + "]";
    }
}
