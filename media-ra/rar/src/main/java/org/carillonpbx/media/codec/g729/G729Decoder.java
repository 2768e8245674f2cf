package org.carillonpbx.media.codec.g729;

import java.util.Arrays;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.sound.ComfortNoise;

/** Frames of ten octets, and a silence descriptor of two as the last one of a payload (RFC 3551 §4.5.6). */
final class G729Decoder implements Decoder {
    private static final int SILENCE_BYTES = 2;
    /** Above this index of annex B's table the gain grows by 2 dB a step, below it by 4 dB. */
    private static final int KNEE = 7;

    private static final double GAIN_AT_KNEE = 8;

    private final Object decoder = Coders.newDecoder();
    private final ComfortNoise noise = new ComfortNoise();
    private final short[] frame = new short[Coders.FRAME_SAMPLES];
    private final short[] serial = new short[Coders.SERIAL_WORDS];

    private boolean silent;

    G729Decoder() {
        serial[0] = Coders.SYNCHRONIZATION;
        serial[1] = Coders.FRAME_SAMPLES;
    }

    @Override
    public int decode(byte[] payload, int offset, int length, short[] out, int at) {
        int frames = Math.min(length / Coders.FRAME_BYTES, (out.length - at) / Coders.FRAME_SAMPLES);
        int left = length - frames * Coders.FRAME_BYTES;
        if (left != 0 && left != SILENCE_BYTES) {
            return 0;
        }
        int to = at;
        silent = false;
        for (int i = 0; i < frames; i++) {
            unpack(payload, offset + i * Coders.FRAME_BYTES);
            to = decoded(out, to);
        }
        if (left == SILENCE_BYTES && to + Coders.FRAME_SAMPLES <= out.length) {
            int descriptor = ((payload[offset + length - 2] & 0xFF) << 8) | (payload[offset + length - 1] & 0xFF);
            silent = true;
            noise.amplitude(amplitude((descriptor >> 1) & 0x1F));
            noise.fill(out, to, Coders.FRAME_SAMPLES);
            to += Coders.FRAME_SAMPLES;
        }
        return to - at;
    }

    private static double amplitude(int index) {
        int above = index - KNEE;
        return GAIN_AT_KNEE * Math.pow(10, above >= 0 ? above / 10.0 : above / 5.0);
    }

    private void unpack(byte[] payload, int offset) {
        for (int bit = 0; bit < Coders.FRAME_SAMPLES; bit++) {
            boolean one = ((payload[offset + bit / 8] >> (7 - bit % 8)) & 1) != 0;
            serial[Coders.FIRST_BIT + bit] = one ? Coders.ONE : Coders.ZERO;
        }
    }

    private int decoded(short[] out, int to) {
        Coders.decode(decoder, serial, frame);
        System.arraycopy(frame, 0, out, to, frame.length);
        return to + frame.length;
    }

    /** The decoder's own way: a frame without bits is one that was erased (ITU-T G.729 §4.4). */
    @Override
    public void conceal(short[] out, int at, int samples) {
        if (silent) {
            noise.fill(out, at, samples);
            return;
        }
        int to = at;
        while (to + Coders.FRAME_SAMPLES <= at + samples) {
            Arrays.fill(serial, Coders.FIRST_BIT, serial.length, (short) 0);
            to = decoded(out, to);
        }
        Arrays.fill(out, to, at + samples, (short) 0);
    }

    @Override
    public boolean isSilence(int length) {
        return length % Coders.FRAME_BYTES == SILENCE_BYTES;
    }
}
