package org.carillonpbx.room.boundary;

import java.util.Objects;
import org.carillonpbx.numbering.boundary.Numbered;

/**
 * A conference room.
 *
 * @param number what is dialled for it: 2 to 10 digits
 * @param chimes whether those inside hear that somebody comes or goes
 * @param seats how many it takes, 2 to 500
 * @param version counts changes; the ETag
 */
public record Room(String number, String name, boolean chimes, int seats, long version) implements Numbered {
    public Room {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
    }
}
