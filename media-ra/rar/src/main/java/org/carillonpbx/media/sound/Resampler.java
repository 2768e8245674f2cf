package org.carillonpbx.media.sound;

import java.util.Arrays;

/**
 * From one rate to another by a polyphase filter: a windowed sinc of {@value #TAPS} taps a phase at the lower of the two
 * rates, cut off at 0.93 of its half. One stream each. Confined to a strand.
 */
public final class Resampler {
    static final int TAPS = 64;
    private static final double CUT_OFF = 0.93;
    private static final double KAISER_BETA = 7.0;
    /** Taps are integers of so many bits: sums stay within 32 bits, and the compiler makes them parallel. */
    private static final int BITS = 14;

    private final int up;
    private final int down;
    private final int taps;
    private final int[][] phases;
    private final int[] past;
    private final int[] window;
    private int phase;

    /**
     * Makes one.
     *
     * @param most samples that {@link #resample} is given at a time
     */
    public Resampler(int from, int to, int most) {
        int common = gcd(from, to);
        up = to / common;
        down = from / common;
        taps = TAPS * Math.max(1, down / up);
        phases = new int[up][taps];
        past = new int[taps - 1];
        window = new int[taps - 1 + most];
        design();
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Each phase is every {@code up}th value of one long filter at the common multiple of both rates. */
    private void design() {
        int length = taps * up;
        double middle = (length - 1) / 2.0;
        double cut = CUT_OFF / Math.max(up, down);
        double[][] exact = new double[up][taps];
        for (int i = 0; i < length; i++) {
            double x = i - middle;
            double sinc = x == 0 ? cut : Math.sin(Math.PI * cut * x) / (Math.PI * x);
            exact[i % up][taps - 1 - i / up] = sinc * kaiser(x / (middle + 1));
        }
        for (int i = 0; i < up; i++) { // the same gain for each phase, or there would be a whistle
            double sum = Arrays.stream(exact[i]).sum();
            for (int tap = 0; tap < taps; tap++) {
                phases[i][tap] = (int) Math.round(exact[i][tap] / sum * (1 << BITS));
            }
        }
    }

    private static double kaiser(double x) {
        return bessel(KAISER_BETA * Math.sqrt(Math.max(0, 1 - x * x))) / bessel(KAISER_BETA);
    }

    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; k < 40; k++) {
            term *= x / 2 / k * (x / 2 / k);
            sum += term;
        }
        return sum;
    }

    /** Resamples what comes next in the stream; returns samples written. */
    public int resample(short[] in, int at, int samples, short[] out, int to) {
        System.arraycopy(past, 0, window, 0, past.length);
        for (int i = 0; i < samples; i++) {
            window[past.length + i] = in[at + i];
        }
        int written = 0;
        int position = phase;
        for (; position < samples * up; position += down) {
            out[to + written++] = filtered(position / up, phases[position % up]);
        }
        phase = position - samples * up;
        System.arraycopy(window, samples, past, 0, past.length);
        return written;
    }

    private short filtered(int first, int[] filter) {
        int sum = 1 << (BITS - 1);
        for (int i = 0; i < filter.length; i++) {
            sum += window[first + i] * filter[i];
        }
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sum >> BITS));
    }
}
