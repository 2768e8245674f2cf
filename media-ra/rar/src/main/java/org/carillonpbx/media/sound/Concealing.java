package org.carillonpbx.media.sound;

import org.carillonpbx.media.codec.Decoder;

/**
 * A decoder of a waveform codec that makes up for losses: the voice goes on in periods of its last pitch and fades away, as
 * ITU-T G.711 appendix I has it, but without that one's delay. The first sound after a loss is faded over from what was made
 * up. Confined to a strand.
 */
public final class Concealing implements Decoder {
    private static final int HISTORY_MILLIS = 48;
    private static final int FADE_MILLIS = 4;

    private final Decoding decoding;
    private final short[] history;
    private final PitchRepeat repeat;
    private final short[] overlap;
    private boolean concealing;

    public Concealing(int rate, Decoding decoding) {
        this.decoding = decoding;
        history = new short[HISTORY_MILLIS * rate / 1000];
        overlap = new short[FADE_MILLIS * rate / 1000];
        repeat = new PitchRepeat(rate);
    }

    @Override
    public int decode(byte[] payload, int offset, int length, short[] out, int at) {
        int samples = decoding.decode(payload, offset, length, out, at);
        if (concealing && samples >= overlap.length) {
            repeat.next(overlap, 0, overlap.length);
            for (int i = 0; i < overlap.length; i++) {
                out[at + i] = (short) (overlap[i] + (out[at + i] - overlap[i]) * (i + 1) / overlap.length);
            }
            concealing = false;
        }
        remember(out, at, samples);
        return samples;
    }

    @Override
    public void conceal(short[] out, int at, int samples) {
        if (!concealing) {
            concealing = true;
            repeat.begin(history);
        }
        repeat.next(out, at, samples);
        remember(out, at, samples);
    }

    private void remember(short[] pcm, int at, int samples) {
        if (samples >= history.length) {
            System.arraycopy(pcm, at + samples - history.length, history, 0, history.length);
        } else {
            System.arraycopy(history, samples, history, 0, history.length - samples);
            System.arraycopy(pcm, at, history, history.length - samples, samples);
        }
    }
}
