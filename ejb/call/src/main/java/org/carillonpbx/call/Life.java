package org.carillonpbx.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.carillonpbx.call.Leg.State;

/** How far a leg has come, and since when. A state is entered once, and never left backwards. Confined to the lane. */
final class Life {
    private final Timers timers;
    private State state = State.OFFERED;
    private Instant since;
    private Duration entered;
    private boolean rang;
    private Optional<Cause> endedBecause = Optional.empty();

    Life(Timers timers) {
        this.timers = timers;
        since = timers.now();
        entered = timers.uptime();
    }

    /** Answers false to what comes too late. */
    boolean become(State next) {
        if (next.compareTo(state) <= 0) {
            return false;
        }
        rang |= next == State.RINGING;
        state = next;
        since = timers.now();
        entered = timers.uptime();
        return true;
    }

    /** Answers false where it is over already, for whatever cause. */
    boolean end(Cause cause) {
        boolean first = become(State.ENDED);
        if (first) {
            endedBecause = Optional.of(cause);
        }
        return first;
    }

    State state() {
        return state;
    }

    Instant since() {
        return since;
    }

    /** For how long it has been in its state, however the time of day was changed meanwhile. */
    Duration inState() {
        return timers.uptime().minus(entered);
    }

    boolean rang() {
        return rang;
    }

    Optional<Cause> endedBecause() {
        return endedBecause;
    }
}
