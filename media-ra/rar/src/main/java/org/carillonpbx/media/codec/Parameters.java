package org.carillonpbx.media.codec;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What an fmtp line says (RFC 8866 §6.15), as {@code name=value} pairs parted by semicolons. */
public record Parameters(String text) {
    public static final Parameters NONE = new Parameters("");
    private static final int MOST_DIGITS = 9;

    /** Whether a flag is 1. */
    public boolean isOn(String name) {
        return value(name).filter("1"::equals).isPresent();
    }

    public Optional<String> value(String name) {
        for (String pair : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().equalsIgnoreCase(name)) {
                return Optional.of(pair.substring(equals + 1).strip().toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    /** A whole number that is not negative. */
    public OptionalInt number(String name) {
        return value(name)
                .filter(digits -> digits.length() <= MOST_DIGITS && digits.matches("[0-9]+"))
                .map(digits -> OptionalInt.of(Integer.parseInt(digits)))
                .orElse(OptionalInt.empty());
    }
}
