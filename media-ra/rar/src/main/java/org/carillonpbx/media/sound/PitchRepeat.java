package org.carillonpbx.media.sound;

/** Goes on with a voice that broke off: repeats its last pitch period, and fades to silence within 60 ms. */
final class PitchRepeat {
    private static final int SHORTEST_MICROS = 5_000;
    private static final int LONGEST_MICROS = 15_000;
    private static final int COMPARED_MICROS = 20_000;
    private static final int STEADY_MILLIS = 10;
    private static final int GONE_MILLIS = 60;

    private final int rate;
    private final short[] period;
    private int length = 1;
    private int at;
    private int said;

    PitchRepeat(int rate) {
        this.rate = rate;
        period = new short[samples(LONGEST_MICROS)];
    }

    private int samples(int micros) {
        return (int) ((long) micros * rate / 1_000_000);
    }

    void begin(short[] history) {
        length = pitch(history);
        int from = history.length - length;
        System.arraycopy(history, from, period, 0, length);
        // the end of the period runs into its beginning: its last quarter fades into what came before it
        int quarter = length / 4;
        for (int i = 0; i < quarter; i++) {
            int last = length - quarter + i;
            int before = history[from - quarter + i];
            period[last] = (short) (period[last] + (before - period[last]) * (i + 1) / (quarter + 1));
        }
        at = 0;
        said = 0;
    }

    /** The lag at which the last 20 ms are most like what came before. */
    private int pitch(short[] history) {
        int compared = Math.min(samples(COMPARED_MICROS), history.length - period.length);
        int step = rate / 8000;
        int best = samples(LONGEST_MICROS);
        double most = 0;
        for (int lag = samples(SHORTEST_MICROS); lag <= samples(LONGEST_MICROS); lag++) {
            double likeness = likeness(history, compared, lag, step);
            if (likeness > most) {
                most = likeness;
                best = lag;
            }
        }
        return best;
    }

    private static double likeness(short[] history, int compared, int lag, int step) {
        double product = 0;
        double energy = 1;
        for (int i = history.length - compared; i < history.length; i += step) {
            product += (double) history[i] * history[i - lag];
            energy += (double) history[i - lag] * history[i - lag];
        }
        return product <= 0 ? 0 : product * product / energy;
    }

    void next(short[] out, int offset, int samples) {
        int steady = STEADY_MILLIS * rate / 1000;
        int gone = GONE_MILLIS * rate / 1000;
        for (int i = 0; i < samples; i++) {
            int left = Math.max(0, Math.min(gone - said, gone - steady));
            out[offset + i] = (short) (period[at] * left / (gone - steady));
            at = at + 1 == length ? 0 : at + 1;
            said++;
        }
    }
}
