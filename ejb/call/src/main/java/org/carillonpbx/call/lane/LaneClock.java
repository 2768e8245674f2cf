package org.carillonpbx.call.lane;

import java.time.Instant;

/** What the lane measures time with. Thread-safe. */
public interface LaneClock {

    /** As {@link System#nanoTime}: differences count, and it never goes back. */
    long nanos();

    /** The time of day. */
    Instant now();

    static LaneClock system() {
        return new LaneClock() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public Instant now() {
                return Instant.now();
            }
        };
    }
}
