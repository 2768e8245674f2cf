package org.carillonpbx.sip.perimeter;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The flows whose far ends have proved who they are within the last hour. Only such take a place, so a flood drives nobody
 * out. Of fixed size, lock-free.
 */
final class Proven {

    private static final int PLACES = 1 << 16;
    private static final int TAG_BITS = 32;
    private static final long SECONDS_GOOD = 3_900; // an hour's registration and some

    private final AtomicLongArray places = new AtomicLongArray(PLACES);
    private final long begun = System.nanoTime();

    void note(long flow, long now) {
        long hash = Buckets.mix(flow);
        places.set((int) (hash & (PLACES - 1)), (hash & -1L << TAG_BITS) | second(now));
    }

    boolean is(long flow, long now) {
        long hash = Buckets.mix(flow);
        long seen = places.get((int) (hash & (PLACES - 1)));
        return seen != 0
                && seen >>> TAG_BITS == hash >>> TAG_BITS
                && second(now) - (seen & 0xffff_ffffL) < SECONDS_GOOD;
    }

    private long second(long now) {
        return (now - begun) / 1_000_000_000L + 1;
    }
}
