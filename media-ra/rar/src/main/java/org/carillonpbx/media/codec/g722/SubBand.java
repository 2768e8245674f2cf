package org.carillonpbx.media.codec.g722;

/**
 * The adaptive predictor and step size of one sub-band (ITU-T G.722 §3.5 and §3.6, blocks 3 and 4 of the block diagrams).
 * Names follow the recommendation's.
 */
final class SubBand {
    private static final int[] ILB = {
        2048, 2093, 2139, 2186, 2233, 2282, 2332, 2383, 2435, 2489, 2543, 2599, 2656, 2714, 2774, 2834, 2896, 2960,
        3025, 3091, 3158, 3228, 3298, 3371, 3444, 3520, 3597, 3676, 3756, 3838, 3922, 4008
    };
    private static final int ZEROS = 6;

    private final int mostLogStep;
    private final int scale;
    private final int[] b = new int[ZEROS];
    private final int[] d = new int[ZEROS];
    private int logStep;
    private int step;
    private int a1;
    private int a2;
    private int r1;
    private int r2;
    private int p1;
    private int p2;
    private int zeros;
    private int prediction;

    private SubBand(int mostLogStep, int scale, int step) {
        this.mostLogStep = mostLogStep;
        this.scale = scale;
        this.step = step;
    }

    static SubBand lower() {
        return new SubBand(18_432, 8, 32);
    }

    static SubBand higher() {
        return new SubBand(22_528, 10, 8);
    }

    /** Takes over the state of the other one, of the same band. */
    void copy(SubBand other) {
        System.arraycopy(other.b, 0, b, 0, ZEROS);
        System.arraycopy(other.d, 0, d, 0, ZEROS);
        logStep = other.logStep;
        step = other.step;
        a1 = other.a1;
        a2 = other.a2;
        r1 = other.r1;
        r2 = other.r2;
        p1 = other.p1;
        p2 = other.p2;
        zeros = other.zeros;
        prediction = other.prediction;
    }

    static int saturated(int value) {
        return Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
    }

    int prediction() {
        return prediction;
    }

    int step() {
        return step;
    }

    /** Takes the quantized difference and the logarithmic multiplier of the code word just used. */
    void adapt(int difference, int multiplier) {
        adaptStep(multiplier);
        int reconstructed = saturated(prediction + difference);
        int partial = saturated(zeros + difference);
        adaptPoles(partial);
        adaptZeros(difference);
        r2 = r1;
        r1 = reconstructed;
        p2 = p1;
        p1 = partial;
        predict();
    }

    private void adaptStep(int multiplier) {
        logStep = Math.max(0, Math.min(mostLogStep, ((logStep * 127) >> 7) + multiplier));
        int mantissa = ILB[(logStep >> 6) & 31];
        int shift = scale - (logStep >> 11);
        step = (shift < 0 ? mantissa << -shift : mantissa >> shift) << 2;
    }

    private void adaptPoles(int partial) {
        boolean sameAsLast = (partial >> 15) == (p1 >> 15);
        int wd = saturated(a1 << 2);
        int turned = sameAsLast ? Math.min(-wd, Short.MAX_VALUE) : wd;
        int next2 = ((partial >> 15) == (p2 >> 15) ? 128 : -128) + (turned >> 7) + ((a2 * 32_512) >> 15);
        next2 = Math.max(-12_288, Math.min(12_288, next2));
        int next1 = saturated((sameAsLast ? 192 : -192) + ((a1 * 32_640) >> 15));
        int bound = saturated(15_360 - next2);
        a1 = Math.max(-bound, Math.min(bound, next1));
        a2 = next2;
    }

    private void adaptZeros(int difference) {
        int gain = difference == 0 ? 0 : 128;
        int sign = difference >> 15;
        for (int i = 0; i < ZEROS; i++) {
            int change = (d[i] >> 15) == sign ? gain : -gain;
            b[i] = saturated(change + ((b[i] * 32_640) >> 15));
        }
        for (int i = ZEROS - 1; i > 0; i--) {
            d[i] = d[i - 1];
        }
        d[0] = difference;
    }

    private void predict() {
        int poles = saturated(((a1 * saturated(r1 + r1)) >> 15) + ((a2 * saturated(r2 + r2)) >> 15));
        int sum = 0;
        for (int i = ZEROS - 1; i >= 0; i--) {
            sum += (b[i] * saturated(d[i] + d[i])) >> 15;
        }
        zeros = saturated(sum);
        prediction = saturated(poles + zeros);
    }
}
