package org.carillonpbx.call;

import java.util.Objects;
import java.util.Optional;

/**
 * What lets a caller into a room, and as whom.
 *
 * @param pin whoever comes in has to know it; empty where nothing has to be known
 * @param moderatorPin makes whoever knows it a moderator; empty where there are none
 */
public record RoomKeys(String pin, String moderatorPin) {
    /** A room that asks for nothing. */
    public static final RoomKeys NONE = new RoomKeys("", "");

    /** Who somebody is in a room. */
    public enum Standing {
        PARTICIPANT,
        MODERATOR
    }

    public RoomKeys {
        Objects.requireNonNull(pin, "pin");
        Objects.requireNonNull(moderatorPin, "moderatorPin");
    }

    /** Callers are asked. */
    public boolean asks() {
        return !pin.isEmpty() || !moderatorPin.isEmpty();
    }

    /** As whom these digits let somebody in; empty where they do not. No digits will do where no PIN is set. */
    public Optional<Standing> admits(String digits) {
        boolean moderator = !moderatorPin.isEmpty() && same(moderatorPin, digits);
        if (moderator) {
            return Optional.of(Standing.MODERATOR);
        }
        return same(pin, digits) ? Optional.of(Standing.PARTICIPANT) : Optional.empty();
    }

    /** Takes as long wherever the first digit is wrong. */
    private static boolean same(String one, String other) {
        int difference = one.length() ^ other.length();
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            difference |= one.charAt(i) ^ other.charAt(i);
        }
        return difference == 0;
    }

    /** Never shows a PIN. */
    @Override
    public String toString() {
        return "RoomKeys[" + (pin.isEmpty() ? "open" : "PIN") + (moderatorPin.isEmpty() ? "" : ", moderated") + "]";
    }
}
