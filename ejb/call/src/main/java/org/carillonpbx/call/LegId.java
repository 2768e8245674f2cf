package org.carillonpbx.call;

import java.util.Objects;

/** Names one leg, everywhere: the same text names its dialog and its media port. Globally unique. */
public record LegId(String value) {
    public LegId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
