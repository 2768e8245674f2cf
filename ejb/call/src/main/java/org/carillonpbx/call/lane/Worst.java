package org.carillonpbx.call.lane;

/** The greatest figure of this minute and the last one. Written by one thread, read by any. */
final class Worst {
    private static final long WINDOW = 60_000_000_000L;

    private long windowStart;
    private volatile long current;
    private volatile long previous;

    Worst(long now) {
        windowStart = now;
    }

    void add(long now, long figure) {
        if (now - windowStart > WINDOW) {
            previous = now - windowStart > 2 * WINDOW ? 0 : current;
            current = 0;
            windowStart = now;
        }
        if (figure > current) {
            current = figure;
        }
    }

    long get() {
        return Math.max(current, previous);
    }
}
