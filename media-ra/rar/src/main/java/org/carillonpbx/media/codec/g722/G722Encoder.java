package org.carillonpbx.media.codec.g722;

import static org.carillonpbx.media.codec.g722.SubBand.saturated;

import org.carillonpbx.media.codec.Encoder;

/** Two samples at 16 kHz become an octet: six bits of the lower band, two of the higher one (ITU-T G.722 §3). */
final class G722Encoder implements Encoder {
    private static final int HIGHER_THRESHOLD = 564;

    private final SubBand lower = SubBand.lower();
    private final SubBand higher = SubBand.higher();
    private final MirrorFilter filter = new MirrorFilter();

    @Override
    public int encode(short[] pcm, int at, int samples, byte[] out, int offset) {
        int octets = samples / 2;
        for (int done = 0; done < octets; done += MirrorFilter.MOST) {
            code(pcm, at + 2 * done, Math.min(octets - done, MirrorFilter.MOST), out, offset + done);
        }
        return octets;
    }

    private void code(short[] pcm, int at, int octets, byte[] out, int offset) {
        for (int i = 0; i < octets; i++) {
            filter.put(i, pcm[at + 2 * i], pcm[at + 2 * i + 1]);
        }
        filter.filter(octets);
        for (int i = 0; i < octets; i++) {
            out[offset + i] = (byte) code(filter.ofOne(i), filter.ofOther(i));
        }
    }

    @Override
    public boolean follow(Encoder other) {
        if (!(other instanceof G722Encoder ahead)) {
            return false;
        }
        lower.copy(ahead.lower);
        higher.copy(ahead.higher);
        filter.copy(ahead.filter);
        return true;
    }

    /** 12 bits of the filter's gain, one for the sum of two filters, one for the 15 bits that the bands work with. */
    private int code(int odd, int even) {
        return (higher((even - odd) >> 14) << 6) | lower((even + odd) >> 14);
    }

    private int lower(int sample) {
        int difference = saturated(sample - lower.prediction());
        int magnitude = difference >= 0 ? difference : ~difference;
        int step = lower.step();
        int level = level(magnitude, step);
        int code = lowerCode(level, difference < 0);
        lower.adapt((step * Tables.QM4[code >> 2]) >> 15, Tables.WL[code >> 2]);
        return code;
    }

    /** How many decision levels a difference reaches: they rise, so that halving finds it. */
    private static int level(int magnitude, int step) {
        int level = 1;
        for (int stride = 16; stride > 0; stride >>= 1) {
            int far = level + stride - 1;
            if (far < Tables.Q6.length && magnitude >= (Tables.Q6[far] * step) >> 12) {
                level += stride;
            }
        }
        return level;
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
