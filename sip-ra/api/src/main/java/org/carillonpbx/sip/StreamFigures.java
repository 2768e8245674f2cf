package org.carillonpbx.sip;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Connections: TCP, TLS, WebSocket.
 *
 * @param open connections alive, by transport, in lower case
 * @param ended connections that were refused or ended by us since the start, by reason, in lower case
 * @param certificateExpires when the certificate of SIP over TLS does; empty without TLS
 */
public record StreamFigures(Map<String, Integer> open, Map<String, Long> ended, Optional<Instant> certificateExpires) {

    /** Where there are no connections to tell of. */
    public static final StreamFigures NONE = new StreamFigures(Map.of(), Map.of(), Optional.empty());

    public StreamFigures {
        open = Map.copyOf(open);
        ended = Map.copyOf(ended);
        Objects.requireNonNull(certificateExpires, "certificateExpires");
    }
}
