package org.carillonpbx.call;

import java.time.Duration;

/** The core's way to digits, those of a party and those that its phone is to take as pressed. Returns at once. */
public interface Dialpad {

    /** How a digit gets there. */
    enum Manner {
        /** With the sound, in the way that was agreed on for it. */
        AGREED,
        /** As telephone-events (RFC 4733). */
        EVENT,
        /** As a tone in the sound. */
        TONE,
        /** By INFO that says for how long. */
        INFO_RELAY,
        /** By INFO with nothing but the digit in it. */
        INFO
    }

    /** Somebody wants to know of the digits of this leg, in whatever way they come. */
    void watch(LegId leg);

    /** Digits of one leg wait in line. */
    void press(LegId leg, char digit, Duration held, Manner manner);
}
