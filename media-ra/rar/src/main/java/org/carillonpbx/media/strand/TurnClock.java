package org.carillonpbx.media.strand;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.carillonpbx.media.Turns;
import org.carillonpbx.media.rtp.Counter;

/**
 * Measures how long a strand is busy in one turn: from the first readable socket until it waits again. Turns in which there was
 * nothing to do are not counted: they would make the others look rare.
 */
final class TurnClock {
    private static final long[] LIMITS_NANOS =
            Turns.LIMITS_MICROS.stream().mapToLong(micros -> micros * 1_000).toArray();

    private final AtomicLong worst = new AtomicLong();
    private final Counter busyNanos = new Counter();
    private final List<Counter> counts =
            Stream.generate(Counter::new).limit(LIMITS_NANOS.length + 1L).toList();
    private boolean busy;
    private boolean worked;
    private long since;

    void begin() {
        if (!busy) {
            busy = true;
            since = System.nanoTime();
        }
    }

    /** Something is done in this turn. */
    void work() {
        worked = true;
    }

    void end() {
        end(System.nanoTime() - since);
    }

    void end(long took) {
        busy = false;
        if (took > worst.get()) {
            worst.set(took);
        }
        if (worked) {
            worked = false;
            busyNanos.add(took);
            counts.get(bucket(took)).add(1);
        }
    }

    private static int bucket(long nanos) {
        int bucket = 0;
        while (bucket < LIMITS_NANOS.length && nanos > LIMITS_NANOS[bucket]) {
            bucket++;
        }
        return bucket;
    }

    /** The longest since this was asked last, nanoseconds. Any thread. */
    long takeWorst() {
        return worst.getAndSet(0);
    }

    /** Those in which something was done, since the start. Any thread. */
    Turns turns() {
        return new Turns(counts.stream().map(Counter::value).toList(), busyNanos.value());
    }
}
