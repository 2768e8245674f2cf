package org.carillonpbx.media;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long strands are busy at a time: what comes while one is, waits. Counters since the adapter's start.
 *
 * @param counts the turns that took no longer than each of {@link #LIMITS_MICROS} and longer than the one before, and last
 *     those that took longer than all of them
 * @param busyNanos how long they took together
 */
public record Turns(List<Long> counts, long busyNanos) {
    public static final List<Long> LIMITS_MICROS =
            List.of(100L, 250L, 500L, 1_000L, 2_000L, 5_000L, 10_000L, 20_000L, 50_000L);
    public static final Turns NONE = new Turns(Collections.nCopies(LIMITS_MICROS.size() + 1, 0L), 0);

    public Turns {
        counts = List.copyOf(counts);
    }

    /** Those of both. */
    public Turns and(Turns others) {
        return new Turns(
                IntStream.range(0, counts.size())
                        .mapToObj(i -> counts.get(i) + others.counts.get(i))
                        .toList(),
                busyNanos + others.busyNanos);
    }
}
