package org.carillonpbx.call;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers legs that are over for as long as something may still arrive for them: a 200 that crossed our CANCEL, the last
 * measurement. Bounded. Confined to the lane.
 */
final class Departures {
    private static final int REMEMBERED = 20_000;

    /** What a leg was part of, whether it had called us, and why it ended. */
    record Departed(CallId call, boolean incoming, Cause cause) {}

    private final Map<LegId, Departed> departed = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LegId, Departed> eldest) {
            return size() > REMEMBERED;
        }
    };

    void add(Leg leg, Cause cause) {
        departed.put(leg.id(), new Departed(leg.call(), leg.incoming(), cause));
    }

    Optional<Departed> of(LegId leg) {
        return Optional.ofNullable(departed.get(leg));
    }

    Optional<CallId> callOf(LegId leg) {
        return of(leg).map(Departed::call);
    }
}
