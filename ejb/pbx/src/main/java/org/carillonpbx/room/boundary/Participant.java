package org.carillonpbx.room.boundary;

import java.time.Instant;
import java.util.Objects;

/**
 * Somebody in a room.
 *
 * @param leg names it; while it is in the room
 * @param call the call that it is in, as in {@code /calls}
 * @param moderator may lock the room, send others out and so on
 * @param waiting hears music until a moderator comes
 * @param muted nobody hears it
 * @param gain how loud it is heard, dB
 * @param talking it says something at this moment
 */
public record Participant(
        String leg,
        String call,
        String number,
        String name,
        Instant since,
        boolean moderator,
        boolean waiting,
        boolean muted,
        double gain,
        boolean talking) {
    public Participant {
        Objects.requireNonNull(leg, "leg");
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(since, "since");
    }
}
