package org.carillonpbx.media;

import java.util.Objects;

/**
 * What was measured at a port: received figures are ours, those "there" come from the far side's receiver reports
 * (RFC 3550 §6.4).
 *
 * @param codec the encoding name, empty where nothing was agreed
 * @param lostThere packets of ours that the far side reports lost
 * @param jitterMicros interarrival jitter (RFC 3550 §6.4.1) of what we received
 * @param roundTripMicros the latest round trip, 0 where unknown
 */
public record PortReport(
        String codec,
        String remote,
        long packetsIn,
        long packetsOut,
        long bytesIn,
        long bytesOut,
        long lost,
        long lostThere,
        long jitterMicros,
        long jitterThereMicros,
        long roundTripMicros,
        long injectedDropped) {
    public PortReport {
        Objects.requireNonNull(codec, "codec");
        Objects.requireNonNull(remote, "remote");
    }
}
