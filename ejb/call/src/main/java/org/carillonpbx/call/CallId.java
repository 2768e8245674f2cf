package org.carillonpbx.call;

import java.util.Objects;

/** Names one call's story over all its legs and transfers; call records and screens know it by this. Globally unique. */
public record CallId(String value) {
    public CallId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
