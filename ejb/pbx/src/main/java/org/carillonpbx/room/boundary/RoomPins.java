package org.carillonpbx.room.boundary;

import java.util.Objects;
import java.util.Optional;

/**
 * What callers are to know from now on: 4 to 12 digits, or none.
 *
 * @param pin of everybody; stays as it is where it is not named
 * @param moderatorPin of moderators; stays as it is where it is not named
 */
public record RoomPins(Optional<String> pin, Optional<String> moderatorPin) {
    /** They stay as they are. */
    public static final RoomPins UNCHANGED = new RoomPins(Optional.empty(), Optional.empty());

    public RoomPins {
        Objects.requireNonNull(pin, "pin");
        Objects.requireNonNull(moderatorPin, "moderatorPin");
    }

    /** Never shows a PIN. */
    @Override
    public String toString() {
        return "RoomPins[" + (pin.isPresent() ? "pin " : "") + (moderatorPin.isPresent() ? "moderatorPin" : "") + "]";
    }
}
