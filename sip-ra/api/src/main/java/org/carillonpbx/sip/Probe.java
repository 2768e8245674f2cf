package org.carillonpbx.sip;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An OPTIONS to send, to learn whether anybody is there.
 *
 * @param requestUri a contact URI as it was registered
 * @param hop the address to send to where it differs from the URI's
 * @param route the Route set, in order (RFC 3327 Path)
 */
public record Probe(String requestUri, Optional<Peer> hop, List<String> route) {
    public Probe {
        Objects.requireNonNull(requestUri, "requestUri");
        Objects.requireNonNull(hop, "hop");
        route = List.copyOf(route);
    }
}
