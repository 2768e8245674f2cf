package org.carillonpbx.call;

import java.util.Objects;

/** Names one recording, globally unique. */
public record RecordingId(String value) {
    public RecordingId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
