package org.carillonpbx.flow.boundary;

import java.time.Instant;
import java.util.Objects;

/**
 * A connection as signalling knows it.
 *
 * @param id its transport and far end, {@code tcp:192.0.2.7:51234}: no other has it at the same time
 * @param cameIn whether the far end made it
 * @param proven whether its far end has proved who it is
 */
public record StandingFlow(
        String id, boolean cameIn, boolean proven, Instant since, Instant heardAt, long bytesIn, long bytesOut) {
    public StandingFlow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(heardAt, "heardAt");
    }

    String transport() {
        return id.substring(0, id.indexOf(':'));
    }

    String peer() {
        return id.substring(id.indexOf(':') + 1);
    }
}
