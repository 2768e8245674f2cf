package org.carillonpbx.feature.room;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carillonpbx.call.Leg;

/**
 * Who has typed wrong PINs lately: whoever tries them one after the other is not asked any more for a while. Kept by number for
 * those who are known, and by address for guests; the oldest is forgotten where there are too many. Confined to the lane.
 */
final class WrongPins {
    private static final int MOST = 9;
    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final int REMEMBERED = 1_000;

    private final Map<String, Tries> tries = new LinkedHashMap<>();

    private record Tries(int count, Instant since) {
        boolean lately(Instant now) {
            return now.isBefore(since.plus(WHILE));
        }
    }

    /** Once more, at this moment. */
    void add(Leg caller, Instant now) {
        String key = key(caller);
        Tries before = tries.remove(key);
        tries.put(
                key,
                before != null && before.lately(now)
                        ? new Tries(before.count() + 1, before.since())
                        : new Tries(1, now));
        if (tries.size() > REMEMBERED) {
            tries.remove(tries.keySet().iterator().next());
        }
    }

    /** The PIN was right. */
    void forget(Leg caller) {
        tries.remove(key(caller));
    }

    /** A caller that begins now has tried often enough. */
    boolean tooMany(Leg caller) {
        Tries before = tries.get(key(caller));
        return before != null && before.count() >= MOST && before.lately(caller.since());
    }

    private static String key(Leg caller) {
        return caller.journey().vouched()
                ? caller.party().number()
                : caller.hop().substring(0, Math.max(0, caller.hop().lastIndexOf(':')));
    }
}
