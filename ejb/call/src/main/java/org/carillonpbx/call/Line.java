package org.carillonpbx.call;

import java.util.Objects;

/**
 * An extension as routing sees it.
 *
 * @param party its number and the name that callees see
 * @param ringSeconds how long its phones ring before the caller is told that nobody answers
 * @param enabled a line that is not enabled cannot be reached
 */
public record Line(Party party, int ringSeconds, boolean enabled) {
    public Line {
        Objects.requireNonNull(party, "party");
        if (ringSeconds < 1) {
            throw new IllegalArgumentException("a line rings for a second at the least: " + ringSeconds);
        }
    }
}
