package org.carillonpbx.media.codec.opus;

import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.codec.Parameters;

/** Opus as RTP carries it (RFC 7587): its clock runs at 48 kHz and its rtpmap says two channels, whatever is in it. */
public enum Opus implements Codec {
    CODEC;

    private static final int CLOCK = 48_000;
    private static final int WIDE_BAND = 16_000;

    @Override
    public String encoding() {
        return "opus";
    }

    @Override
    public int clockRate() {
        return CLOCK;
    }

    @Override
    public int channels() {
        return 2;
    }

    @Override
    public int payloadType() {
        return 107;
    }

    /**
     * Where wide-band sound is as good as any, that is asked for: it costs both ends less. Narrow-band is not: a call may be
     * handed on to somebody who hears better, and this stays as it is.
     */
    @Override
    public String parameters(int bearable) {
        String usual = "minptime=10;useinbandfec=1";
        return bearable < CLOCK ? "maxplaybackrate=" + WIDE_BAND + ";" + usual : usual;
    }

    @Override
    public int samplingRate(int wish) {
        return switch (wish) {
            case 8000, 12_000, 16_000, 24_000 -> wish;
            default -> CLOCK;
        };
    }

    /** Frames of 30 and 50 ms there are none. */
    @Override
    public int packetMillis(int wish) {
        return wish < 20 ? 10 : wish < 40 ? 20 : wish < 60 ? 40 : 60;
    }

    @Override
    public Decoder decoder(int samplingRate) {
        return new OpusDecoding(samplingRate);
    }

    @Override
    public Encoder encoder(int samplingRate, Parameters wanted) {
        return new OpusEncoding(samplingRate, wanted);
    }
}
