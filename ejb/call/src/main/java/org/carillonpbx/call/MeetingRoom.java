package org.carillonpbx.call;

import java.util.Objects;

/**
 * A room as routing sees it.
 *
 * @param chimes whether those inside hear that somebody comes or goes
 * @param seats how many it takes
 */
public record MeetingRoom(String number, String name, boolean chimes, int seats) {
    public MeetingRoom {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        if (seats < 1) {
            throw new IllegalArgumentException("a room takes somebody: " + seats);
        }
    }
}
