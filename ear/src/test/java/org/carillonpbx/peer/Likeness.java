package org.carillonpbx.peer;

/** How like speech is to what was said, after any delay: measured by its loudness in windows of ten milliseconds. */
public final class Likeness {
    private static final double WINDOW_SECONDS = 0.01;

    private final double[] said;
    private final double[] heard;
    private final int lag;
    private final double correlation;

    /**
     * Compares.
     *
     * @param said without silence before and after it
     * @param heard at least that long from where it is heard on; may begin long before that
     */
    public Likeness(Wav said, Wav heard) {
        this.said = loudness(said);
        this.heard = loudness(heard);
        int best = 0;
        double most = -1;
        for (int at = 0; at + this.said.length <= this.heard.length; at++) {
            double here = correlation(at);
            if (here > most) {
                most = here;
                best = at;
            }
        }
        lag = best;
        correlation = most;
    }

    private static double[] loudness(Wav sound) {
        return sound.cut(WINDOW_SECONDS).stream().mapToDouble(Wav::level).toArray();
    }

    private double correlation(int at) {
        double saidMean = 0;
        double heardMean = 0;
        for (int i = 0; i < said.length; i++) {
            saidMean += said[i] / said.length;
            heardMean += heard[at + i] / said.length;
        }
        double both = 0;
        double saidPower = 0;
        double heardPower = 0;
        for (int i = 0; i < said.length; i++) {
            double one = said[i] - saidMean;
            double other = heard[at + i] - heardMean;
            both += one * other;
            saidPower += one * one;
            heardPower += other * other;
        }
        return both / Math.sqrt(saidPower * heardPower + 1e-12);
    }

    /** Of both envelopes, 1 for the same. */
    public double correlation() {
        return correlation;
    }

    /** How much louder it was heard than said, dB. */
    public double decibels() {
        double saidPower = 0;
        double heardPower = 0;
        for (int i = 0; i < said.length; i++) {
            saidPower += said[i] * said[i];
            heardPower += heard[lag + i] * heard[lag + i];
        }
        return 10 * Math.log10(heardPower / saidPower);
    }
}
