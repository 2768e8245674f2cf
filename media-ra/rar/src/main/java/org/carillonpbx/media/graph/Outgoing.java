package org.carillonpbx.media.graph;

import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Parameters;

/**
 * What the listening side gets.
 *
 * @param payloadType the number it expects
 * @param wanted its fmtp
 * @param ptime milliseconds of sound in a packet, a multiple of 10
 * @param eventType its telephone-events' number, -1 where it takes none
 * @param eventRate their clock
 */
public record Outgoing(Codec codec, int payloadType, Parameters wanted, int ptime, int eventType, int eventRate) {
    public Outgoing {
        ptime = codec.packetMillis(ptime);
    }

    /** Timestamp units of a packet. */
    public int units() {
        return ptime * codec.clockRate() / 1000;
    }
}
