package org.carillonpbx.livecall.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.FactListener;
import org.carillonpbx.call.LegId;
import org.carillonpbx.call.Quality;
import org.carillonpbx.livecall.boundary.LegQuality;
import org.carillonpbx.quality.boundary.SoundScore;

/** The latest measurement of every live leg. Legs come and go by facts, so there are never more than live calls have. */
@ApplicationScoped
public class QualityPicture implements FactListener {

    /** A leg with its place in its call; the measurement is empty until there is one. */
    private record Measured(String call, long place, String number, Optional<LegQuality> quality) {
        Measured with(LegQuality measured) {
            return new Measured(call, place, number, Optional.of(measured));
        }
    }

    private final Map<LegId, Measured> legs = new ConcurrentHashMap<>();
    private final Map<String, Map<Long, LegId>> calls = new ConcurrentHashMap<>();
    private long places;

    @Override
    public void onFact(CallFact fact) {
        String call = fact.call().value();
        if (fact instanceof CallFact.Began began) {
            add(call, began.caller(), began.from().number());
        } else if (fact instanceof CallFact.LegAdded added) {
            add(call, added.leg(), added.to().number());
        } else if (fact instanceof CallFact.LegEnded ended) {
            legs.remove(ended.leg());
        } else if (fact instanceof CallFact.Over) {
            Optional.ofNullable(calls.remove(call))
                    .ifPresent(all -> all.values().forEach(legs::remove));
        }
    }

    private void add(String call, LegId leg, String number) {
        long place = ++places; // the thread that tells facts is one
        legs.put(leg, new Measured(call, place, number, Optional.empty()));
        calls.computeIfAbsent(call, any -> new ConcurrentSkipListMap<>()).put(place, leg);
    }

    public void sampled(LegId leg, Quality quality) {
        legs.computeIfPresent(leg, (id, known) -> known.with(told(id, known.number(), quality)));
    }

    private static LegQuality told(LegId leg, String number, Quality q) {
        double jitter = q.jitterMicros() / 1000.0;
        double jitterThere = q.jitterThereMicros() / 1000.0;
        double roundTrip = q.roundTripMicros() / 1000.0;
        long heardThere = Math.max(0, q.packetsOut() - q.lostThere());
        return new LegQuality(
                leg.value(),
                number,
                Instant.now(),
                q.codec(),
                q.remote(),
                share(q.lost(), q.packetsIn()),
                share(q.lostThere(), heardThere),
                jitter,
                jitterThere,
                roundTrip,
                SoundScore.of(q.codec(), q.lost(), q.packetsIn(), jitter, roundTrip),
                SoundScore.of(q.codec(), q.lostThere(), heardThere, jitterThere, roundTrip));
    }

    private static double share(long lost, long arrived) {
        return lost <= 0 ? 0 : (double) lost / (lost + arrived);
    }

    public List<LegQuality> of(String call) {
        return calls.getOrDefault(call, Map.of()).values().stream()
                .flatMap(leg -> Optional.ofNullable(legs.get(leg)).flatMap(Measured::quality).stream())
                .toList();
    }
}
