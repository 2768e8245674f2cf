package org.carillonpbx.media.strand;

import java.util.concurrent.atomic.AtomicLong;

/** Measures how long a strand is busy in one turn: from the first readable socket until it waits again. */
final class TurnClock {
    private final AtomicLong worst = new AtomicLong();
    private boolean busy;
    private long since;

    void begin() {
        if (!busy) {
            busy = true;
            since = System.nanoTime();
        }
    }

    void end() {
        busy = false;
        long took = System.nanoTime() - since;
        if (took > worst.get()) {
            worst.set(took);
        }
    }

    /** The longest since this was asked last, nanoseconds. Any thread. */
    long takeWorst() {
        return worst.getAndSet(0);
    }
}
