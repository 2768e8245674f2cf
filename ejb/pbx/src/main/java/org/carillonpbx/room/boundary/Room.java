package org.carillonpbx.room.boundary;

import java.util.Objects;
import org.carillonpbx.numbering.boundary.Numbered;

/**
 * A conference room.
 *
 * @param number what is dialled for it: 2 to 10 digits
 * @param chimes whether those inside hear that somebody comes or goes
 * @param seats how many it takes, 2 to 500
 * @param waitsForModerator whether all hear music while no moderator is there
 * @param recorded whether what is said is written down each time
 * @param pinSet whether callers are asked for a PIN
 * @param moderatorPinSet whether a PIN makes its caller a moderator
 * @param version counts changes; the ETag
 */
public record Room(
        String number,
        String name,
        boolean chimes,
        int seats,
        boolean waitsForModerator,
        boolean recorded,
        boolean pinSet,
        boolean moderatorPinSet,
        long version)
        implements Numbered {
    public Room {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
    }

    /** One that is open to all. */
    public Room(String number, String name, boolean chimes, int seats, long version) {
        this(number, name, chimes, seats, false, false, false, false, version);
    }
}
