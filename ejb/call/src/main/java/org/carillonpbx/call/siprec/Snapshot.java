package org.carillonpbx.call.siprec;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.carillonpbx.call.CallId;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.RecordingId;

/**
 * A recorded conversation as it is at a moment: what a recorder is told in words beside the sound.
 *
 * @param since when the conversation began to be recorded
 * @param one whose sound is the first stream
 * @param paused since when nothing is sent to the recorder; empty while it gets everything
 * @param over when it ended; empty while it lasts
 */
public record Snapshot(
        RecordingId recording,
        CallId call,
        Instant since,
        Side one,
        Side other,
        Optional<Instant> paused,
        Optional<Instant> over) {
    public Snapshot {
        Objects.requireNonNull(recording, "recording");
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(paused, "paused");
        Objects.requireNonNull(over, "over");
    }

    /**
     * One of the two.
     *
     * @param held it wants to hear nobody at present
     */
    public record Side(LegId leg, Party party, boolean held) {
        public Side {
            Objects.requireNonNull(leg, "leg");
            Objects.requireNonNull(party, "party");
        }

        Side holding(LegId which, boolean holds) {
            return leg.equals(which) ? new Side(leg, party, holds) : this;
        }
    }

    Snapshot holding(LegId leg, boolean holds) {
        return new Snapshot(recording, call, since, one.holding(leg, holds), other.holding(leg, holds), paused, over);
    }

    Snapshot paused(Optional<Instant> from) {
        return new Snapshot(recording, call, since, one, other, from, over);
    }

    Snapshot over(Instant at) {
        return new Snapshot(recording, call, since, one, other, paused, Optional.of(at));
    }

    /** Whether the recorder gets any sound. */
    public boolean flows() {
        return paused.isEmpty() && over.isEmpty();
    }
}
