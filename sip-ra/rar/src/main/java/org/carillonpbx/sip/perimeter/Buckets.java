package org.carillonpbx.sip.perimeter;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Token buckets by key, in a table of fixed size: for each place one number, the moment at which its bucket will be full
 * again (the generic cell rate algorithm of ITU-T I.371), beside a tag of its key. Keys that fall on one place share it while
 * it is not full; which ones do nobody can know beforehand. Lock-free; times in nanoseconds of {@link System#nanoTime}.
 */
final class Buckets {

    private static final int TAG_BITS = 20;
    private static final long TIME_MASK = (1L << (64 - TAG_BITS)) - 1;
    private static final long NANOS_A_TICK = 10_000; // 44 bits of them are five years

    private final AtomicLongArray places;
    private final int mask;
    private final long seed = ThreadLocalRandom.current().nextLong();
    private final long begun = System.nanoTime();

    /** @param places a power of two */
    Buckets(int places) {
        if (Integer.bitCount(places) != 1) {
            throw new IllegalArgumentException("not a power of two: " + places);
        }
        this.places = new AtomicLongArray(places);
        this.mask = places - 1;
    }

    /** Takes a token; false where there is none. */
    boolean take(long key, int perSecond, int atOnce, long now) {
        long hash = mix(key ^ seed);
        int place = (int) (hash & mask);
        long tag = hash >>> (64 - TAG_BITS);
        long tick = tick(now);
        long interval = interval(perSecond);
        while (true) {
            long seen = places.get(place);
            long full = Math.max(seen & TIME_MASK, tick);
            if (full + interval - tick > interval * atOnce) {
                return false;
            }
            boolean idle = (seen & TIME_MASK) <= tick;
            long owner = idle ? tag : seen >>> (64 - TAG_BITS);
            if (places.compareAndSet(place, seen, owner << (64 - TAG_BITS) | (full + interval))) {
                return true;
            }
        }
    }

    /** Whether a token could be taken now. */
    boolean any(long key, int perSecond, int atOnce, long now) {
        long hash = mix(key ^ seed);
        long tick = tick(now);
        long interval = interval(perSecond);
        long full = Math.max(places.get((int) (hash & mask)) & TIME_MASK, tick);
        return full + interval - tick <= interval * atOnce;
    }

    /** Gives tokens back. */
    void give(long key, int tokens, int perSecond, long now) {
        long hash = mix(key ^ seed);
        int place = (int) (hash & mask);
        long tick = tick(now);
        while (true) {
            long seen = places.get(place);
            long full = seen & TIME_MASK;
            if (full <= tick) {
                return;
            }
            long earlier = Math.max(tick, full - tokens * interval(perSecond));
            if (places.compareAndSet(place, seen, (seen & ~TIME_MASK) | earlier)) {
                return;
            }
        }
    }

    private long tick(long now) {
        return Math.max(0, (now - begun) / NANOS_A_TICK) + 1;
    }

    private static long interval(int perSecond) {
        return Math.max(1, 1_000_000_000L / NANOS_A_TICK / perSecond);
    }

    /** The finalizer of SplitMix64. */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
