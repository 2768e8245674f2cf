package org.carillonpbx.media.dtmf;

import java.util.Optional;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Parameters;
import org.carillonpbx.media.sdp.Agreement;
import org.carillonpbx.media.sdp.Format;

/**
 * What a party takes of digits.
 *
 * @param codec the encoding of its sound
 * @param payloadType the number that it expects for that
 * @param ptime milliseconds of sound in a packet
 * @param events its telephone-events, empty where it takes none
 * @param open whether it wants to hear anything at present
 */
public record Terms(Codec codec, int payloadType, Parameters wanted, int ptime, Optional<Format> events, boolean open) {

    public static Terms of(Agreement agreed) {
        int type = agreed.outgoing().stream()
                .filter(format -> format.isOf(agreed.codec()))
                .mapToInt(Format::payloadType)
                .findFirst()
                .orElse(agreed.codec().payloadType());
        Optional<Format> events =
                agreed.outgoing().stream().filter(Format::isEvent).findFirst();
        int ptime = agreed.codec().packetMillis(Math.min(agreed.ptime(), agreed.maxPtime()));
        return new Terms(
                agreed.codec(),
                type,
                agreed.parameters(),
                ptime,
                events,
                agreed.direction().sends());
    }
}
