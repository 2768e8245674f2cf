package org.carillonpbx.media;

/** Digits that a party presses, or is to take as pressed. Returns at once; presses of one port wait in line. */
public interface Dialpad {

    /**
     * Somebody wants to know of the digits that the party presses: where it has no other way, tones in its sound are told as
     * well, as {@link MediaEvent.DigitPressed}. For the port's whole life.
     */
    void watchDigits(PortKey port);

    /**
     * Presses a digit; meanwhile the party hears nothing else.
     *
     * @param digit one of {@code 0123456789*#ABCD}
     * @param millis how long it is held, 40 to 8000
     */
    void press(PortKey port, char digit, int millis, DigitManner manner);
}
