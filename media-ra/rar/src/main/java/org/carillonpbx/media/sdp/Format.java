package org.carillonpbx.media.sdp;

import java.util.Optional;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Codecs;

/** A payload type and what it stands for in one description. */
public record Format(int payloadType, String encoding, int clockRate) {
    private static final String TELEPHONE_EVENT = "telephone-event";
    private static final int USUAL_EVENT_TYPE = 101;

    static Format of(Codec codec) {
        return new Format(codec.payloadType(), codec.encoding(), codec.clockRate());
    }

    static Format events() {
        return new Format(USUAL_EVENT_TYPE, TELEPHONE_EVENT, 8000);
    }

    /** RFC 4733. */
    public boolean isEvent() {
        return encoding.equalsIgnoreCase(TELEPHONE_EVENT);
    }

    public Optional<Codec> codec() {
        return Codecs.named(encoding, clockRate);
    }

    /** The same encoding, whatever its number. */
    public boolean means(Format other) {
        return encoding.equalsIgnoreCase(other.encoding) && clockRate == other.clockRate;
    }
}
