package org.carillonpbx.media;

import java.util.Objects;

/** Names one media port (one party's stream). Made by the caller, globally unique. */
public record PortKey(String value) {
    public PortKey {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a port key is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
