package org.carillonpbx.call;

import java.time.Instant;
import java.util.Objects;

/**
 * Somebody in a room.
 *
 * @param moderator may send others out, lock the room and so on
 * @param waiting hears music until a moderator comes
 * @param muted nobody hears it
 * @param gain how loud it is heard, in dB beside how it speaks
 */
public record Attendee(
        LegId leg,
        CallId call,
        Party party,
        Instant since,
        boolean moderator,
        boolean waiting,
        boolean muted,
        double gain) {
    public Attendee {
        Objects.requireNonNull(leg, "leg");
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(since, "since");
    }

    /** The same, but for this. */
    public Attendee waiting(boolean on) {
        return new Attendee(leg, call, party, since, moderator, on, muted, gain);
    }

    /** The same, but for this. */
    public Attendee muted(boolean on) {
        return new Attendee(leg, call, party, since, moderator, waiting, on, gain);
    }

    /** The same, but for this. */
    public Attendee gain(double decibels) {
        return new Attendee(leg, call, party, since, moderator, waiting, muted, decibels);
    }
}
