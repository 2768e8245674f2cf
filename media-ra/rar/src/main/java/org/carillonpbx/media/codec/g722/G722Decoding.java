package org.carillonpbx.media.codec.g722;

import static org.carillonpbx.media.codec.g722.SubBand.saturated;

import org.carillonpbx.media.sound.Decoding;

/** An octet becomes two samples at 16 kHz (ITU-T G.722 §4). */
final class G722Decoding implements Decoding {
    private final SubBand lower = SubBand.lower();
    private final SubBand higher = SubBand.higher();
    private final MirrorFilter filter = new MirrorFilter();

    @Override
    public int decode(byte[] payload, int offset, int length, short[] out, int at) {
        int octets = Math.min(length, (out.length - at) / 2);
        for (int done = 0; done < octets; done += MirrorFilter.MOST) {
            samples(payload, offset + done, Math.min(octets - done, MirrorFilter.MOST), out, at + 2 * done);
        }
        return 2 * octets;
    }

    private void samples(byte[] payload, int offset, int octets, short[] out, int at) {
        for (int i = 0; i < octets; i++) {
            int code = payload[offset + i] & 0xFF;
            int low = lower(code & 0x3F);
            int high = higher(code >> 6);
            filter.put(i, low + high, low - high);
        }
        filter.filter(octets);
        for (int i = 0; i < octets; i++) {
            out[at + 2 * i] = (short) saturated(filter.ofOther(i) >> 11);
            out[at + 2 * i + 1] = (short) saturated(filter.ofOne(i) >> 11);
        }
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
