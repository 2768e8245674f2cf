package org.carillonpbx.sound.control;

import java.util.stream.Collectors;

/** A name as it is dialled: letters by the keys that they stand on (ITU-T E.161), and nothing else but its digits. */
final class Keypad {
    private static final String KEYS = "22233344455566677778889999";

    private Keypad() {}

    static String digits(String name) {
        return name.chars()
                .filter(one -> (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9'))
                .mapToObj(one -> String.valueOf(one >= 'a' ? KEYS.charAt(one - 'a') : (char) one))
                .collect(Collectors.joining());
    }
}
