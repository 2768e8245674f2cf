package org.carillonpbx.media.load;

/** Times in nanoseconds, counted in buckets of 1/32 relative width. */
final class Histogram {
    private static final int STEPS = 32;
    private static final int STEP_BITS = 5;

    private final long[] counts = new long[64 * STEPS];
    private long total;
    private long most;

    void record(long nanos) {
        long value = Math.max(STEPS, nanos);
        int shift = 63 - Long.numberOfLeadingZeros(value) - STEP_BITS;
        counts[shift * STEPS + (int) (value >>> shift) - STEPS]++;
        total++;
        most = Math.max(most, nanos);
    }

    /** The least time that this share of all was not above, nanoseconds. */
    long quantile(double share) {
        long wanted = (long) Math.ceil(share * total);
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= wanted && counts[i] > 0) {
                return (long) (i % STEPS + STEPS + 1) << (i / STEPS);
            }
        }
        return 0;
    }

    long most() {
        return most;
    }
}
