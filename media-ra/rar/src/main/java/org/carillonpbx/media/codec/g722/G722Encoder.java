package org.carillonpbx.media.codec.g722;

import static org.carillonpbx.media.codec.g722.SubBand.saturated;

import org.carillonpbx.media.codec.Encoder;

/** Two samples at 16 kHz become an octet: six bits of the lower band, two of the higher one (ITU-T G.722 §3). */
final class G722Encoder implements Encoder {
    private static final int TAPS = 24;
    private static final int HIGHER_THRESHOLD = 564;

    private final SubBand lower = SubBand.lower();
    private final SubBand higher = SubBand.higher();
    /** The last samples, twice in a row, so that any run of 24 lies together. */
    private final int[] past = new int[2 * TAPS];

    private int oldest;

    @Override
    public int encode(short[] pcm, int at, int samples, byte[] out, int offset) {
        int octets = samples / 2;
        for (int i = 0; i < octets; i++) {
            out[offset + i] = (byte) code(pcm[at + 2 * i], pcm[at + 2 * i + 1]);
        }
        return octets;
    }

    @Override
    public boolean follow(Encoder other) {
        if (!(other instanceof G722Encoder ahead)) {
            return false;
        }
        lower.copy(ahead.lower);
        higher.copy(ahead.higher);
        System.arraycopy(ahead.past, 0, past, 0, past.length);
        oldest = ahead.oldest;
        return true;
    }

    private int code(int first, int second) {
        push(first);
        push(second);
        int odd = 0;
        int even = 0;
        for (int i = 0; i < TAPS / 2; i++) {
            odd += past[oldest + 2 * i] * Tables.QMF[i];
            even += past[oldest + 2 * i + 1] * Tables.QMF[TAPS / 2 - 1 - i];
        }
        // 12 bits of the filter's gain, one for the sum of two filters, one for the 15 bits that the bands work with
        return (higher((even - odd) >> 14) << 6) | lower((even + odd) >> 14);
    }

    private void push(int sample) {
        past[oldest] = sample;
        past[oldest + TAPS] = sample;
        oldest = oldest == TAPS - 1 ? 0 : oldest + 1;
    }

    private int lower(int sample) {
        int difference = saturated(sample - lower.prediction());
        int magnitude = difference >= 0 ? difference : ~difference;
        int step = lower.step();
        int level = 1;
        while (level < Tables.Q6.length && magnitude >= (Tables.Q6[level] * step) >> 12) {
            level++;
        }
        int code = lowerCode(level, difference < 0);
        lower.adapt((step * Tables.QM4[code >> 2]) >> 15, Tables.WL[code >> 2]);
        return code;
    }

    /** Tables ILN and ILP: code words count down from the innermost level, the first two negative ones apart. */
    private static int lowerCode(int level, boolean negative) {
        if (!negative) {
            return 62 - level;
        }
        return level <= 2 ? 64 - level : 34 - level;
    }

    private int higher(int sample) {
        int difference = saturated(sample - higher.prediction());
        int magnitude = difference >= 0 ? difference : ~difference;
        int step = higher.step();
        boolean outer = magnitude >= (HIGHER_THRESHOLD * step) >> 12;
        int code = (difference < 0 ? 1 : 3) - (outer ? 1 : 0);
        higher.adapt((step * Tables.QM2[code]) >> 15, Tables.WH[code]);
        return code;
    }
}
