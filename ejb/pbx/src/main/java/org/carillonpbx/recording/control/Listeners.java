package org.carillonpbx.recording.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carillonpbx.audit.boundary.Actor;

/** Who has begun to hear which recording lately: a player fetches one in many pieces. Bounded; guarded by itself. */
@ApplicationScoped
public class Listeners {
    private static final int MOST = 1_000;
    private static final Duration ONE_HEARING = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<Hearing, Instant> begun = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Hearing, Instant> eldest) {
            return size() > MOST;
        }
    };

    private record Hearing(Actor actor, String recording) {}

    public Listeners() {
        this(Clock.systemUTC());
    }

    Listeners(Clock clock) {
        this.clock = clock;
    }

    /** Whether the thread's actor begins to hear it now. */
    public synchronized boolean isNew(String recording) {
        Hearing hearing = new Hearing(Actor.current(), recording);
        Instant now = clock.instant();
        Instant before = begun.get(hearing);
        if (before != null && Duration.between(before, now).compareTo(ONE_HEARING) < 0) {
            return false;
        }
        begun.remove(hearing);
        begun.put(hearing, now);
        return true;
    }
}
