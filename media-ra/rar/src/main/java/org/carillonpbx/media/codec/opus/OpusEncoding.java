package org.carillonpbx.media.codec.opus;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusSignal;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.codec.Parameters;

/** One stream of Opus from us: speech, one channel, little work a frame. */
final class OpusEncoding implements Encoder {
    private static final int COMPLEXITY = 0;
    private static final int MOST_BYTES = 1275;
    /** RFC 6716 §2.1.9: a frame of one or two octets is a silence that need not be sent. */
    private static final int SILENCE_BYTES = 2;

    private static final int LEAST_BITRATE = 6000;
    private static final int ASSUMED_LOSS_PERCENT = 5;

    private final OpusEncoder encoder;
    private final boolean discontinuous;

    OpusEncoding(int samplingRate, Parameters wanted) {
        discontinuous = wanted.isOn("usedtx");
        try {
            encoder = new OpusEncoder(samplingRate, 1, OpusApplication.OPUS_APPLICATION_VOIP);
        } catch (OpusException impossible) {
            throw new IllegalArgumentException("Opus has no rate of " + samplingRate, impossible);
        }
        encoder.setSignalType(OpusSignal.OPUS_SIGNAL_VOICE);
        encoder.setComplexity(COMPLEXITY);
        int asked = wanted.number("maxaveragebitrate").orElse(Integer.MAX_VALUE);
        encoder.setBitrate(Math.max(LEAST_BITRATE, Math.min(usualBitrate(samplingRate), asked)));
        encoder.setUseDTX(discontinuous);
        if (wanted.isOn("useinbandfec")) {
            encoder.setUseInbandFEC(true);
            encoder.setPacketLossPercent(ASSUMED_LOSS_PERCENT);
        }
    }

    /** RFC 7587 §3.1.1: what speech of that bandwidth is good at, on the generous side. */
    private static int usualBitrate(int samplingRate) {
        return samplingRate <= 8000 ? 28_000 : samplingRate <= 16_000 ? 32_000 : 40_000;
    }

    @Override
    public int encode(short[] pcm, int at, int samples, byte[] out, int offset) {
        try {
            int bytes = encoder.encode(pcm, at, samples, out, offset, Math.min(MOST_BYTES, out.length - offset));
            return discontinuous && bytes <= SILENCE_BYTES ? 0 : bytes;
        } catch (OpusException unfit) {
            throw new IllegalArgumentException(samples + " samples are no Opus frame", unfit);
        }
    }
}
