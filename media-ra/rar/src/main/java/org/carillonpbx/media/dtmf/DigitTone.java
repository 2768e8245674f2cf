package org.carillonpbx.media.dtmf;

/** The two tones of a digit (ITU-T Q.23): one of the low group, one of the high group. */
public final class DigitTone {
    static final double[] LOW = {697, 770, 852, 941};
    static final double[] HIGH = {1209, 1336, 1477, 1633};
    /** By their numbers as telephone-events (RFC 4733 §3.2). */
    static final String EVENTS = "0123456789*#ABCD";

    private static final String KEYS = "123A456B789C*0#D";

    private DigitTone() {}

    /** The digit at a row and column of the keypad. */
    static char at(int row, int column) {
        return KEYS.charAt(row * HIGH.length + column);
    }

    public static double lowHertz(char digit) {
        return LOW[place(digit) / HIGH.length];
    }

    public static double highHertz(char digit) {
        return HIGH[place(digit) % HIGH.length];
    }

    private static int place(char digit) {
        int place = KEYS.indexOf(digit);
        if (place < 0) {
            throw new IllegalArgumentException("no digit: " + digit);
        }
        return place;
    }
}
