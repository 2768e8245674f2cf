package org.carillonpbx.media.dtmf;

/** Hears of digits, on the strand. */
@FunctionalInterface
public interface DigitListener {
    void onDigit(char digit);
}
