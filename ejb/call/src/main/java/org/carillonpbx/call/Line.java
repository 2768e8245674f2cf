package org.carillonpbx.call;

import java.util.Objects;

/**
 * An extension as call control sees it.
 *
 * @param ringSeconds how long it rings before the call goes on
 * @param enabled a disabled extension neither calls nor is called
 */
public record Line(Party party, int ringSeconds, boolean enabled) {
    public Line {
        Objects.requireNonNull(party, "party");
    }
}
