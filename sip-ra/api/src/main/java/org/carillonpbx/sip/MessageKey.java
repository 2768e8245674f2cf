package org.carillonpbx.sip;

import java.util.Objects;

/** Names one MESSAGE between the adapter and its user until it is settled. */
public record MessageKey(String value) {
    public MessageKey {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
