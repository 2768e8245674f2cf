package org.carillonpbx.media.codec.g729;

import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.codec.Parameters;

/** G.729 at 8 kbit/s, compatible with annex A; silence is neither sent nor asked for (annex B). */
public enum G729 implements Codec {
    CODEC;

    private static final int RATE = 8000;

    @Override
    public String encoding() {
        return "G729";
    }

    @Override
    public int clockRate() {
        return RATE;
    }

    @Override
    public int payloadType() {
        return 18;
    }

    /** RFC 4856 §2.1.9: what is not said is "yes". */
    @Override
    public String parameters(int bearable) {
        return "annexb=no";
    }

    @Override
    public int samplingRate(int wish) {
        return RATE;
    }

    @Override
    public Decoder decoder(int samplingRate) {
        return new G729Decoder();
    }

    @Override
    public Encoder encoder(int samplingRate, Parameters wanted) {
        return new G729Encoder();
    }
}
