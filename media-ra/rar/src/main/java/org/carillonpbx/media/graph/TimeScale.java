package org.carillonpbx.media.graph;

/**
 * Makes sound a little shorter or longer without a click: a period of the voice, or some silence, is faded away or said
 * twice. Sound without a period of its own is left as it is.
 */
final class TimeScale {
    private static final int SHORTEST_DIVISOR = 400;
    private static final int LONGEST_DIVISOR = 100;
    private static final double ALIKE = 0.8;
    private static final double SILENT = 40;

    private final int shortest;
    private final int longest;

    TimeScale(int rate) {
        shortest = rate / SHORTEST_DIVISOR; // 2.5 ms
        longest = rate / LONGEST_DIVISOR; // 10 ms
    }

    /** Takes a period out; returns the samples that are left. */
    int shortened(short[] pcm, int at, int samples) {
        int lag = period(pcm, at, samples);
        if (lag == 0) {
            return samples;
        }
        for (int i = 0; i < lag; i++) {
            pcm[at + i] = faded(pcm[at + i], pcm[at + lag + i], i + 1, lag);
        }
        System.arraycopy(pcm, at + 2 * lag, pcm, at + lag, samples - 2 * lag);
        return samples - lag;
    }

    /** Says a period twice, where the array has room for it; returns the samples that there are now. */
    int lengthened(short[] pcm, int at, int samples) {
        int lag = period(pcm, at, samples);
        if (lag == 0 || at + samples + lag > pcm.length) {
            return samples;
        }
        System.arraycopy(pcm, at + lag, pcm, at + 2 * lag, samples - lag);
        for (int i = 0; i < lag; i++) { // between the first period and the second one comes one that fades back
            pcm[at + lag + i] = faded(pcm[at + 2 * lag + i], pcm[at + i], i + 1, lag);
        }
        return samples + lag;
    }

    private static short faded(int from, int to, int step, int steps) {
        return (short) (from + (to - from) * step / steps);
    }

    /** The lag at which the sound is like itself; 0 where there is none. */
    private int period(short[] pcm, int at, int samples) {
        int most = Math.min(longest, samples / 2);
        if (most < shortest) {
            return 0;
        }
        if (energy(pcm, at, 2 * most) < SILENT * SILENT * 2 * most) {
            return most;
        }
        int best = 0;
        double highest = ALIKE;
        for (int lag = shortest; lag <= most; lag++) {
            double likeness = likeness(pcm, at, lag);
            if (likeness > highest) {
                highest = likeness;
                best = lag;
            }
        }
        return best;
    }

    private static double energy(short[] pcm, int at, int samples) {
        double sum = 0;
        for (int i = 0; i < samples; i++) {
            sum += (double) pcm[at + i] * pcm[at + i];
        }
        return sum;
    }

    private static double likeness(short[] pcm, int at, int lag) {
        double product = 0;
        for (int i = 0; i < lag; i++) {
            product += (double) pcm[at + i] * pcm[at + lag + i];
        }
        return product / Math.sqrt(energy(pcm, at, lag) * energy(pcm, at + lag, lag) + 1);
    }
}
