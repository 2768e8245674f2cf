package org.carillonpbx.media.codec.g722;

import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Decoder;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.sound.Concealing;

/** G.722 at 64 kbit/s: sound of 7 kHz in G.711's bandwidth. */
public enum G722 implements Codec {
    CODEC;

    private static final int RATE = 16_000;

    @Override
    public String encoding() {
        return "G722";
    }

    /** An old mistake that stays for compatibility (RFC 3551 §4.5.2): 8000, though samples come at 16 kHz. */
    @Override
    public int clockRate() {
        return 8000;
    }

    @Override
    public int payloadType() {
        return 9;
    }

    @Override
    public int samplingRate(int wish) {
        return RATE;
    }

    @Override
    public Decoder decoder(int samplingRate) {
        return new Concealing(RATE, new G722Decoding());
    }

    @Override
    public Encoder encoder(int samplingRate, Parameters wanted) {
        return new G722Encoder();
    }
}
