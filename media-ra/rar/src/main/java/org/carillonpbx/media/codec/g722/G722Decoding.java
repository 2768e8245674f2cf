package org.carillonpbx.media.codec.g722;

import static org.carillonpbx.media.codec.g722.SubBand.saturated;

import org.carillonpbx.media.sound.Decoding;

/** An octet becomes two samples at 16 kHz (ITU-T G.722 §4). */
final class G722Decoding implements Decoding {
    private static final int TAPS = 24;

    private final SubBand lower = SubBand.lower();
    private final SubBand higher = SubBand.higher();
    private final int[] past = new int[2 * TAPS];
    private int oldest;

    @Override
    public int decode(byte[] payload, int offset, int length, short[] out, int at) {
        int octets = Math.min(length, (out.length - at) / 2);
        for (int i = 0; i < octets; i++) {
            samples(payload[offset + i] & 0xFF, out, at + 2 * i);
        }
        return 2 * octets;
    }

    private void samples(int code, short[] out, int at) {
        int low = lower(code & 0x3F);
        int high = higher(code >> 6);
        push(low + high);
        push(low - high);
        int first = 0;
        int second = 0;
        for (int i = 0; i < TAPS / 2; i++) {
            second += past[oldest + 2 * i] * Tables.QMF[i];
            first += past[oldest + 2 * i + 1] * Tables.QMF[TAPS / 2 - 1 - i];
        }
        out[at] = (short) saturated(first >> 11);
        out[at + 1] = (short) saturated(second >> 11);
    }

    private void push(int sample) {
        past[oldest] = sample;
        past[oldest + TAPS] = sample;
        oldest = oldest == TAPS - 1 ? 0 : oldest + 1;
    }

    private int lower(int code) {
        int step = lower.step();
        int sample = lower.prediction() + ((step * Tables.QM6[code]) >> 15);
        lower.adapt((step * Tables.QM4[code >> 2]) >> 15, Tables.WL[code >> 2]);
        return limited(sample);
    }

    private int higher(int code) {
        int difference = (higher.step() * Tables.QM2[code]) >> 15;
        int sample = higher.prediction() + difference;
        higher.adapt(difference, Tables.WH[code]);
        return limited(sample);
    }

    /** Bands work with 15 bits. */
    private static int limited(int sample) {
        return Math.max(-16_384, Math.min(16_383, sample));
    }
}
