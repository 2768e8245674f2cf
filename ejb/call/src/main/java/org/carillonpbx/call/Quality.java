package org.carillonpbx.call;

import java.util.Objects;

/** How a leg's media did; see {@code PortReport} of the media adapter, whose copy in our own words this is. */
public record Quality(
        String codec,
        String remote,
        long packetsIn,
        long packetsOut,
        long lost,
        long lostThere,
        long jitterMicros,
        long jitterThereMicros,
        long roundTripMicros) {
    public Quality {
        Objects.requireNonNull(codec, "codec");
        Objects.requireNonNull(remote, "remote");
    }
}
