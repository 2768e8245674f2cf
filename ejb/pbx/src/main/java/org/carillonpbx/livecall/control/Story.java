package org.carillonpbx.livecall.control;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.LegId;
import org.carillonpbx.livecall.boundary.LiveCall;

/** What is known of a call so far: every fact makes a new one. */
record Story(LiveCall seen, Map<LegId, String> numbers, Set<LegId> holding) {
    private static final String RINGING = "ringing";
    private static final String TALKING = "talking";
    private static final String HELD = "held";

    Story {
        numbers = Map.copyOf(numbers);
        holding = Set.copyOf(holding);
    }

    static Story of(CallFact.Began began) {
        return new Story(
                new LiveCall(
                        began.call().value(),
                        began.from().number(),
                        began.from().name(),
                        began.called(),
                        "",
                        "",
                        RINGING,
                        began.at(),
                        Optional.empty()),
                Map.of(),
                Set.of());
    }

    /** The story with a further fact; this very one where the fact changes nothing that is shown. */
    Story with(CallFact fact) {
        if (fact instanceof CallFact.Routed routed) {
            return seen(seen.answeredBy(), routed.feature(), seen.state(), seen.answeredAt());
        }
        if (fact instanceof CallFact.LegAdded added) {
            Map<LegId, String> more = new HashMap<>(numbers);
            more.put(added.leg(), added.to().number());
            return new Story(seen, more, holding);
        }
        if (fact instanceof CallFact.LegAnswered answered) {
            String by = numbers.getOrDefault(answered.leg(), seen.answeredBy());
            Optional<Instant> since = seen.answeredAt().or(() -> Optional.of(answered.at()));
            return seen(by, seen.feature(), TALKING, since);
        }
        if (fact instanceof CallFact.Held held) {
            return holding(held.leg(), held.held());
        }
        if (fact instanceof CallFact.LegEnded ended && holding.contains(ended.leg())) {
            return holding(ended.leg(), false);
        }
        return this;
    }

    private Story holding(LegId leg, boolean holds) {
        Set<LegId> legs = new HashSet<>(holding);
        boolean changed = holds ? legs.add(leg) : legs.remove(leg);
        if (!changed) {
            return this;
        }
        Story after = seen(seen.answeredBy(), seen.feature(), legs.isEmpty() ? TALKING : HELD, seen.answeredAt());
        return new Story(after.seen, numbers, legs);
    }

    private Story seen(String answeredBy, String feature, String state, Optional<Instant> answeredAt) {
        LiveCall next = new LiveCall(
                seen.id(),
                seen.caller(),
                seen.callerName(),
                seen.called(),
                answeredBy,
                feature,
                state,
                seen.startedAt(),
                answeredAt);
        return new Story(next, numbers, holding);
    }
}
