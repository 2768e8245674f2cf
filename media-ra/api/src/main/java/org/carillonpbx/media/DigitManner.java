package org.carillonpbx.media;

/** How a digit reaches a party with its sound. */
public enum DigitManner {
    /** As telephone-events where those were agreed on, or else as a tone. */
    AGREED,
    /** As telephone-events (RFC 4733); not at all where none were agreed on. */
    EVENT,
    /** As the two tones of ITU-T Q.23 in the sound. */
    TONE
}
