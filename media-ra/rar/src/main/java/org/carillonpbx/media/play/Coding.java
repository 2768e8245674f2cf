package org.carillonpbx.media.play;

import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Encoder;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.graph.Outgoing;

/**
 * How sound is packed that several hear: there are only so many ways, for what a party wishes beside that (an fmtp) are hints
 * that nobody needs to decode.
 *
 * @param ptime milliseconds in a packet
 */
public record Coding(Codec codec, int ptime) {
    static final int MOST_PAYLOAD = 1_500;
    private static final int WORTH = 48_000;

    static Coding of(Outgoing outgoing) {
        return new Coding(outgoing.codec(), outgoing.ptime());
    }

    /** Samples a second. */
    int rate() {
        return codec.samplingRate(WORTH);
    }

    /** Samples in a packet. */
    int samples() {
        return rate() / 1000 * ptime;
    }

    Encoder encoder() {
        return codec.encoder(rate(), Parameters.NONE);
    }
}
