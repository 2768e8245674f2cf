package org.carillonpbx.call;

import java.util.Objects;

/**
 * A room as routing sees it.
 *
 * @param chimes whether those inside hear that somebody comes or goes
 * @param seats how many it takes
 * @param keys what callers have to know
 * @param waits nobody hears anybody while no moderator is there
 * @param recorded what is said is written down from the first to the last
 */
public record MeetingRoom(
        String number, String name, boolean chimes, int seats, RoomKeys keys, boolean waits, boolean recorded) {
    public MeetingRoom {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(keys, "keys");
        if (seats < 1) {
            throw new IllegalArgumentException("a room takes somebody: " + seats);
        }
    }

    /** One that is open to all. */
    public MeetingRoom(String number, String name, boolean chimes, int seats) {
        this(number, name, chimes, seats, RoomKeys.NONE, false, false);
    }
}
