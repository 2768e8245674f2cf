package org.carillonpbx.call;

import java.time.Instant;
import java.util.Objects;

/**
 * Somebody in a room.
 *
 * @param muted nobody hears it
 * @param gain how loud it is heard, in dB beside how it speaks
 */
public record Attendee(LegId leg, CallId call, Party party, Instant since, boolean muted, double gain) {
    public Attendee {
        Objects.requireNonNull(leg, "leg");
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(since, "since");
    }
}
