package org.carillonpbx.media.codec.g726;

import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.sound.Concealing;

/** G.726 at four rates in two packings; the wrong packing is noise, so they are different encodings. */
public enum G726 implements Codec {
    RTP_32(Rate.KBIT_32, Packing.LITTLE_ENDIAN, 114),
    AAL2_32(Rate.KBIT_32, Packing.BIG_ENDIAN, 118),
    RTP_40(Rate.KBIT_40, Packing.LITTLE_ENDIAN, 115),
    AAL2_40(Rate.KBIT_40, Packing.BIG_ENDIAN, 119),
    RTP_24(Rate.KBIT_24, Packing.LITTLE_ENDIAN, 113),
    AAL2_24(Rate.KBIT_24, Packing.BIG_ENDIAN, 117),
    RTP_16(Rate.KBIT_16, Packing.LITTLE_ENDIAN, 112),
    AAL2_16(Rate.KBIT_16, Packing.BIG_ENDIAN, 116);

    private static final int SAMPLES_PER_SECOND = 8000;

    private final Rate rate;
    private final Packing packing;
    private final int payloadType;

    G726(Rate rate, Packing packing, int payloadType) {
        this.rate = rate;
        this.packing = packing;
        this.payloadType = payloadType;
    }

    @Override
    public String encoding() {
        return (packing == Packing.BIG_ENDIAN ? "AAL2-G726-" : "G726-") + rate.kbit();
    }

    @Override
    public int clockRate() {
        return SAMPLES_PER_SECOND;
    }

    @Override
    public int payloadType() {
        return payloadType;
    }

    @Override
    public int samplingRate(int wish) {
        return SAMPLES_PER_SECOND;
    }

    @Override
    public Decoder decoder(int samplingRate) {
        Adpcm state = new Adpcm(rate);
        return new Concealing(
                SAMPLES_PER_SECOND,
                (payload, offset, length, out, at) -> decode(state, payload, offset, length, out, at));
    }

    private int decode(Adpcm state, byte[] payload, int offset, int length, short[] out, int at) {
        int bits = rate.bits();
        int mask = (1 << bits) - 1;
        int groups = Math.min(length / bits, (out.length - at) / Packing.WORDS);
        for (int group = 0; group < groups; group++) {
            long words = packing.unpack(payload, offset + group * bits, bits);
            for (int i = 0; i < Packing.WORDS; i++) {
                int code = (int) (words >> packing.shift(i, bits)) & mask;
                out[at + group * Packing.WORDS + i] = (short) state.decode(code);
            }
        }
        return groups * Packing.WORDS;
    }

    @Override
    public Encoder encoder(int samplingRate, Parameters wanted) {
        Adpcm state = new Adpcm(rate);
        return (pcm, at, samples, out, offset) -> encode(state, pcm, at, samples, out, offset);
    }

    private int encode(Adpcm state, short[] pcm, int at, int samples, byte[] out, int offset) {
        int bits = rate.bits();
        int groups = samples / Packing.WORDS;
        for (int group = 0; group < groups; group++) {
            long words = 0;
            for (int i = 0; i < Packing.WORDS; i++) {
                long code = state.encode(pcm[at + group * Packing.WORDS + i]);
                words |= code << packing.shift(i, bits);
            }
            packing.pack(words, bits, out, offset + group * bits);
        }
        return groups * bits;
    }
}
