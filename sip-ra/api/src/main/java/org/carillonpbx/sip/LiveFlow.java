package org.carillonpbx.sip;

import java.time.Instant;
import java.util.Objects;

/**
 * A connection that stands (TCP, TLS, WebSocket).
 *
 * @param peer its far end, which names it
 * @param cameIn whether the far end made it; else we did
 * @param proven whether its far end has proved who it is, by a registration or a call
 * @param heardAt when something came last, a keep-alive too
 * @param bytesIn as they came, TLS and all; of a WebSocket what its frames bore
 */
public record LiveFlow(
        Peer peer, boolean cameIn, boolean proven, Instant since, Instant heardAt, long bytesIn, long bytesOut) {
    public LiveFlow {
        Objects.requireNonNull(peer, "peer");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(heardAt, "heardAt");
    }
}
