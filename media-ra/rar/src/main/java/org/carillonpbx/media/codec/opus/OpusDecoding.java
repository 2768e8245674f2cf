package org.carillonpbx.media.codec.opus;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.util.Arrays;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.sound.Resampler;

/**
 * One stream of Opus to us, stereo mixed down to one channel. What is lost is made up for by Opus itself.
 *
 * <p>Concentus is silent at rates below 48 kHz in hybrid mode (RFC 6716 §3.1); from the first such packet on, the stream is
 * decoded at 48 kHz and resampled here. Where a stream changes its mode, it writes to the beginning of the array, wherever it
 * was told to: so it gets one of its own.
 */
final class OpusDecoding implements Decoder {
    private static final int FULL = 48_000;
    /** Where the library does not take any more: what is asked for is that much or less. */
    private static final int MOST_MILLIS = 120;

    private static final int FIRST_HYBRID = 12;
    private static final int LAST_HYBRID = 15;

    private final int rate;
    private OpusDecoder decoder;
    private boolean resampling;
    private short[] made;
    private Resampler resampler;

    OpusDecoding(int samplingRate) {
        rate = samplingRate;
        decoder = decoder(samplingRate);
        made = new short[rate / 1000 * MOST_MILLIS];
    }

    private static OpusDecoder decoder(int samplingRate) {
        try {
            return new OpusDecoder(samplingRate, 1);
        } catch (OpusException impossible) {
            throw new IllegalArgumentException("Opus has no rate of " + samplingRate, impossible);
        }
    }

    @Override
    public int decode(byte[] payload, int offset, int length, short[] out, int at) {
        if (length > 0 && !resampling && rate != FULL && isHybrid(payload[offset])) {
            resampling = true;
            decoder = decoder(FULL);
            made = new short[MOST_SAMPLES];
            resampler = new Resampler(FULL, rate, MOST_SAMPLES);
        }
        int most = Math.min(out.length - at, rate / 1000 * MOST_MILLIS);
        return most <= 0 ? 0 : decoded(payload, offset, length, out, at, most, false);
    }

    /** The configuration number stands in the upper five bits (RFC 6716 §3.1). */
    private static boolean isHybrid(byte contents) {
        int configuration = (contents & 0xFF) >> 3;
        return configuration >= FIRST_HYBRID && configuration <= LAST_HYBRID;
    }

    /** Samples written; 0 where the library will not have the payload. */
    private int decoded(byte[] payload, int offset, int length, short[] out, int at, int most, boolean correcting) {
        try {
            if (resampling) {
                int wide = most * (FULL / 1000) / (rate / 1000);
                int samples = decoder.decode(payload, offset, length, made, 0, wide, correcting);
                return resampler.resample(made, 0, samples, out, at);
            }
            int samples = decoder.decode(payload, offset, length, made, 0, most, correcting);
            System.arraycopy(made, 0, out, at, samples);
            return samples;
        } catch (OpusException | RuntimeException | AssertionError malformed) {
            decoder.resetState();
            return 0;
        }
    }

    @Override
    public void conceal(short[] out, int at, int samples) {
        int whole = samples - samples % (rate / 400); // concealment goes by 2.5 ms
        int written = whole > 0 ? decoded(null, 0, 0, out, at, whole, false) : 0;
        Arrays.fill(out, at + written, at + samples, (short) 0);
    }

    /** In-band forward error correction (RFC 6716 §2.1.7): a packet may bear a coarse copy of the one before. */
    @Override
    public boolean recover(byte[] next, int offset, int length, short[] out, int at, int samples) {
        return samples % (rate / 400) == 0
                && Redundancy.isIn(next, offset, length)
                && decoded(next, offset, length, out, at, samples, true) == samples;
    }

    /** RFC 6716 §2.1.9: frames of one or two octets say that there will be nothing for a while. */
    @Override
    public boolean isSilence(int length) {
        return length <= 2;
    }
}
