package org.carillonpbx.media.plane;

import java.util.Optional;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.graph.Outgoing;
import org.carillonpbx.media.sdp.Agreement;
import org.carillonpbx.media.sdp.Format;

/** What was agreed with a party, as the processing graph has it. */
final class Encodings {
    private static final int NO_EVENTS = -1;
    private static final int USUAL_EVENT_RATE = 8000;

    private Encodings() {}

    /** What the party gets. */
    static Outgoing outgoing(Agreement to) {
        Optional<Format> events = to.outgoing().stream().filter(Format::isEvent).findFirst();
        return new Outgoing(
                to.codec(),
                outgoingType(to),
                to.parameters(),
                Math.min(to.ptime(), to.maxPtime()),
                events.map(Format::payloadType).orElse(NO_EVENTS),
                events.map(Format::clockRate).orElse(USUAL_EVENT_RATE));
    }

    /** The number by which the party expects its encoding. */
    static int outgoingType(Agreement to) {
        return to.outgoing().stream()
                .filter(format -> format.isOf(to.codec()))
                .mapToInt(Format::payloadType)
                .findFirst()
                .orElse(to.codec().payloadType());
    }

    /** What the party may send, by payload type; null where it may not. */
    static Codec[] incoming(Agreement from) {
        Codec[] codecs = new Codec[128];
        for (Format format : from.incoming()) {
            format.codec().ifPresent(codec -> codecs[format.payloadType()] = codec);
        }
        return codecs;
    }
}
