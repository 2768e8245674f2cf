package org.carillonpbx.media.sdp;

import java.util.OptionalInt;

/** Reads small decimal numbers out of hostile text. */
final class Numbers {
    private Numbers() {}

    static OptionalInt within(String text, int least, int most) {
        if (text.isEmpty() || text.length() > 9) {
            return OptionalInt.empty();
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return OptionalInt.empty();
            }
            value = 10 * value + digit - '0';
        }
        return value < least || value > most ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
