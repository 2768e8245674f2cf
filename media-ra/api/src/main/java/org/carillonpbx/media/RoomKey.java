package org.carillonpbx.media;

import java.util.Objects;

/** Names a room in which parties are mixed. Made by the caller; a room is there while somebody is in it. */
public record RoomKey(String value) {
    public RoomKey {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a room key is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
