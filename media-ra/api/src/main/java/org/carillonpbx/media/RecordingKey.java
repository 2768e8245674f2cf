package org.carillonpbx.media;

import java.util.Objects;

/** Names one recording. Made by the caller, globally unique. */
public record RecordingKey(String value) {
    public RecordingKey {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a recording key is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
