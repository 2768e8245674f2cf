package org.carillonpbx.media.codec.g726;

/**
 * The adaptive predictor and step size that encoder and decoder of ITU-T G.726 share; the rate makes a difference in tables
 * only. Names of state variables follow the recommendation's; words have 16 bits where it says so.
 */
final class Adpcm {
    private static final int ZEROS = 6;
    private static final int NOTHING = 0x20;
    private static final int LOWEST = (short) 0xFC20;

    private final Rate rate;
    private final int[] b = new int[ZEROS];
    private final int[] dq = new int[ZEROS];
    private int a1;
    private int a2;
    private int sr1 = NOTHING;
    private int sr2 = NOTHING;
    private boolean pk1;
    private boolean pk2;
    private int yl = 34_816;
    private int yu = 544;
    private int dms;
    private int dml;
    private int ap;
    private boolean td;
    private int se;
    private int sez;

    Adpcm(Rate rate) {
        this.rate = rate;
        java.util.Arrays.fill(dq, NOTHING);
    }

    int encode(int sample) {
        predict();
        int y = step();
        int code = rate.quantize((sample >> 2) - se, y);
        adapt(code, y);
        return code;
    }

    int decode(int code) {
        predict();
        return adapt(code, step()) << 2;
    }

    private void predict() {
        int zeros = 0;
        for (int i = 0; i < ZEROS; i++) {
            zeros += product(b[i] >> 2, dq[i]);
        }
        sez = zeros >> 1;
        se = (zeros + product(a2 >> 2, sr2) + product(a1 >> 2, sr1)) >> 1;
    }

    /** FMULT: a coefficient times a floating-point number of 4 bits exponent and 6 bits mantissa. */
    private static int product(int coefficient, int floating) {
        int magnitude = coefficient > 0 ? coefficient : -coefficient & 0x1FFF;
        int exponent = bits(magnitude) - 6;
        int mantissa = magnitude == 0 ? 32 : exponent >= 0 ? magnitude >> exponent : magnitude << -exponent;
        int sumExponent = exponent + ((floating >> 6) & 0xF) - 13;
        int sumMantissa = (mantissa * (floating & 0x3F) + 0x30) >> 4;
        int value = sumExponent >= 0 ? (sumMantissa << sumExponent) & 0x7FFF : sumMantissa >> -sumExponent;
        return (coefficient ^ floating) < 0 ? -value : value;
    }

    static int bits(int magnitude) {
        return 32 - Integer.numberOfLeadingZeros(magnitude);
    }

    private int step() {
        if (ap >= 256) {
            return yu;
        }
        int y = yl >> 6;
        int difference = yu - y;
        int al = ap >> 2;
        if (difference > 0) {
            return y + ((difference * al) >> 6);
        }
        return difference < 0 ? y + ((difference * al + 0x3F) >> 6) : y;
    }

    /** Takes a code word, returns the sample of 14 bits that it stands for. */
    private int adapt(int code, int y) {
        boolean negative = rate.isNegative(code);
        int magnitude = rate.dequantize(code, y);
        int sr = negative ? se - (magnitude & 0x3FFF) : se + magnitude;
        int dqsez = sr + sez - se;
        boolean transition = isTransition(magnitude);
        adaptStep(rate.multiplier(code), y);
        if (transition) {
            a1 = 0;
            a2 = 0;
            java.util.Arrays.fill(b, 0);
        } else {
            adaptPoles(dqsez);
            adaptZeros(magnitude, negative);
        }
        remember(magnitude, negative, sr, dqsez < 0);
        adaptSpeed(rate.speed(code), y, transition);
        return (short) sr;
    }

    private boolean isTransition(int magnitude) {
        int exponent = yl >> 15;
        int threshold = exponent > 9 ? 31 << 10 : (32 + ((yl >> 10) & 0x1F)) << exponent;
        return td && magnitude > (threshold + (threshold >> 1)) >> 1;
    }

    private void adaptStep(int multiplier, int y) {
        yu = Math.max(544, Math.min(5120, y + ((multiplier - y) >> 5)));
        yl += yu + (-yl >> 6);
    }

    private void adaptPoles(int dqsez) {
        int next2 = a2 - (a2 >> 7);
        int next1 = a1 - (a1 >> 8);
        if (dqsez != 0) {
            boolean pk0 = dqsez < 0;
            boolean turned = pk0 ^ pk1;
            next2 = bounded2(next2 + pull(turned ? a1 : -a1), pk0 ^ pk2);
            next1 += turned ? -192 : 192;
        }
        int bound = 15_360 - next2;
        a2 = next2;
        a1 = Math.max(-bound, Math.min(bound, next1));
    }

    private static int pull(int fa1) {
        if (fa1 < -8191) {
            return -0x100;
        }
        return fa1 > 8191 ? 0xFF : fa1 >> 5;
    }

    private static int bounded2(int next2, boolean turned) {
        if (turned) {
            return next2 <= -12_160 ? -12_288 : next2 >= 12_416 ? 12_288 : next2 - 0x80;
        }
        return next2 <= -12_416 ? -12_288 : next2 >= 12_160 ? 12_288 : next2 + 0x80;
    }

    private void adaptZeros(int magnitude, boolean negative) {
        for (int i = 0; i < ZEROS; i++) {
            b[i] -= b[i] >> rate.leak();
            if (magnitude != 0) {
                b[i] += negative == dq[i] < 0 ? 128 : -128;
            }
        }
    }

    private void remember(int magnitude, boolean negative, int sr, boolean pk0) {
        System.arraycopy(dq, 0, dq, 1, ZEROS - 1);
        dq[0] = floating(magnitude, negative);
        sr2 = sr1;
        sr1 = sr > -32_768 ? floating(Math.abs(sr), sr < 0) : LOWEST;
        pk2 = pk1;
        pk1 = pk0;
    }

    private static int floating(int magnitude, boolean negative) {
        if (magnitude == 0) {
            return negative ? LOWEST : NOTHING;
        }
        int exponent = bits(magnitude);
        return (exponent << 6) + ((magnitude << 6) >> exponent) - (negative ? 0x400 : 0);
    }

    private void adaptSpeed(int f, int y, boolean transition) {
        td = !transition && a2 < -11_776;
        dms += (f - dms) >> 5;
        dml += ((f << 2) - dml) >> 7;
        if (transition) {
            ap = 256;
        } else if (y < 1536 || td || Math.abs((dms << 2) - dml) >= dml >> 3) {
            ap += (0x200 - ap) >> 4;
        } else {
            ap += -ap >> 4;
        }
    }
}
