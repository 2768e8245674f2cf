package org.carillonpbx.media.graph;

/**
 * How long packets should wait so that nearly all of them are there when their turn comes. Each packet's lateness behind the
 * fastest of the last seconds goes into a histogram that slowly forgets; the target covers 97 % of it. The fastest packet is
 * looked for anew all the time, so a far side whose clock is wrong shows as a delay that creeps. Confined to a strand.
 */
final class DelayTarget {
    private static final int BIN_MICROS = 5_000;
    private static final int BINS = 40;
    private static final float COVERED = 0.97f;
    private static final float MEMORY = 0.99f;
    private static final int WINDOW_PACKETS = 100;
    private static final int FIRST_BIN = 1;
    /** Nothing is that late: the far side counts time anew. */
    private static final int LEAP_MICROS = 1_000_000;

    private final int clockRate;
    private final float[] share = new float[BINS];
    private boolean begun;
    private long firstNanos;
    private int firstTimestamp;
    private long fastest;
    private long fastestOfWindow;
    private int seen;
    private int target;

    DelayTarget(int clockRate) {
        this.clockRate = clockRate;
        reset();
    }

    void reset() {
        begun = false;
        java.util.Arrays.fill(share, 0);
        share[FIRST_BIN] = 1;
        target = FIRST_BIN;
    }

    void observe(long arrivedNanos, int timestamp) {
        if (!begun || Math.abs(transit(arrivedNanos, timestamp) - fastest) > LEAP_MICROS) {
            begun = true;
            firstNanos = arrivedNanos;
            firstTimestamp = timestamp;
            fastest = 0;
            fastestOfWindow = Long.MAX_VALUE;
            seen = 0;
        }
        long transit = transit(arrivedNanos, timestamp);
        fastest = Math.min(fastest, transit);
        fastestOfWindow = Math.min(fastestOfWindow, transit);
        if (++seen == WINDOW_PACKETS) {
            fastest = fastestOfWindow;
            fastestOfWindow = Long.MAX_VALUE;
            seen = 0;
        }
        remember((int) Math.min(BINS - 1, (transit - fastest) / BIN_MICROS));
    }

    private long transit(long nanos, int timestamp) {
        return (nanos - firstNanos) / 1000 - (timestamp - firstTimestamp) * 1_000_000L / clockRate;
    }

    private void remember(int bin) {
        for (int i = 0; i < BINS; i++) {
            share[i] *= MEMORY;
        }
        share[bin] += 1 - MEMORY;
        float covered = 0;
        int at = -1;
        while (covered < COVERED && at < BINS - 1) {
            covered += share[++at];
        }
        target = at;
    }

    /** What a packet should wait, microseconds behind the fastest. */
    int micros() {
        return (target + 1) * BIN_MICROS;
    }

    /** How far behind the fastest packet's arrival the sound of this timestamp is now. */
    int delayMicros(long nanos, int timestamp) {
        return (int) Math.max(0, Math.min(10_000_000, transit(nanos, timestamp) - fastest));
    }
}
