package org.carillonpbx.media.plane;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How the media plane is set up.
 *
 * @param bind where RTP sockets are bound; the wildcard as a rule
 * @param external the address to announce whatever the route, for a server behind NAT
 * @param silence after how long a silent far side is told of, zero for never
 * @param strands threads that carry packets
 */
public record MediaSettings(
        InetAddress bind, int portMin, int portMax, Optional<InetAddress> external, Duration silence, int strands) {
    public MediaSettings {
        Objects.requireNonNull(bind, "bind");
        Objects.requireNonNull(external, "external");
        Objects.requireNonNull(silence, "silence");
        if (strands < 1 || strands > 256) {
            throw new IllegalArgumentException("strands: " + strands);
        }
        if (silence.isNegative()) {
            throw new IllegalArgumentException("silence: " + silence);
        }
    }
}
