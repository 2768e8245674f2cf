package org.carillonpbx.guard.control;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Lets so many through in a second, and a few seconds' worth at once, by key. Of fixed size: keys that fall on one place share
 * it. Lock-free; times in nanoseconds of {@link System#nanoTime}.
 */
final class Pace {
    private static final int BURST_SECONDS = 4;

    private final AtomicLongArray fullAt;
    private final int seed = ThreadLocalRandom.current().nextInt();
    private final long interval;
    private final long begun = System.nanoTime();

    /** @param places a power of two */
    Pace(int places, int perSecond) {
        fullAt = new AtomicLongArray(places);
        interval = 1_000_000_000L / perSecond;
    }

    boolean passes(String key, long now) {
        int hash = (key.hashCode() ^ seed) * 0x9E37_79B9;
        int place = (hash ^ (hash >>> 16)) & (fullAt.length() - 1);
        long time = now - begun;
        while (true) {
            long seen = fullAt.get(place);
            long full = Math.max(seen, time) + interval;
            if (full - time > BURST_SECONDS * 1_000_000_000L) {
                return false;
            }
            if (fullAt.compareAndSet(place, seen, full)) {
                return true;
            }
        }
    }
}
