package org.carillonpbx.media.codec;

import java.util.List;

/**
 * Lets every coder do a second's work once, on a thread of its own: classes get loaded and compiled before the first call
 * needs them.
 */
public record WarmUp(List<Codec> codecs) implements Runnable {
    private static final int FRAMES = 50;
    private static final int FRAMES_PER_SECOND = 50;
    private static final int WIDE = 16_000;

    public WarmUp {
        codecs = List.copyOf(codecs);
    }

    @Override
    public void run() {
        codecs.forEach(WarmUp::use);
    }

    private static void use(Codec codec) {
        int rate = codec.samplingRate(WIDE);
        Encoder encoder = codec.encoder(rate, Parameters.NONE);
        Decoder decoder = codec.decoder(rate);
        int samples = rate / FRAMES_PER_SECOND;
        short[] pcm = new short[samples];
        short[] out = new short[Decoder.MOST_SAMPLES];
        byte[] payload = new byte[2 * Decoder.MOST_SAMPLES];
        for (int frame = 0; frame < FRAMES; frame++) {
            for (int i = 0; i < samples; i++) {
                pcm[i] = (short) ((frame * samples + i) * 977 % 20_000 - 10_000);
            }
            decoder.decode(payload, 0, encoder.encode(pcm, 0, samples, payload, 0), out, 0);
        }
    }
}
