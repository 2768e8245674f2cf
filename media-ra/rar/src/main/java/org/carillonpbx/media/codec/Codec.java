package org.carillonpbx.media.codec;

import java.util.Optional;

/** An audio encoding, as SDP names it (RFC 3551 §4.5). Immutable. */
public interface Codec {

    /** The encoding name of RFC 3551 in its usual writing, "PCMU". */
    String encoding();

    /** RTP clock rate in Hz. */
    int clockRate();

    /** The payload type offered for it: a static one, or the dynamic one that we are used to. */
    int payloadType();

    /** How its payload becomes the other's without changing length, if there is such a way. */
    Optional<Conversion> conversionTo(Codec other);
}
