package org.carillonpbx.flow.boundary;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * A SIP connection that stands.
 *
 * @param id names it for {@link Connections#end}, {@code tls:192.0.2.7:51234}
 * @param transport {@code tcp}, {@code tls}, {@code ws} or {@code wss}
 * @param peer the far end, {@code 192.0.2.7:51234}
 * @param cameIn whether the far end made it; else we did
 * @param proven whether its far end has proved who it is
 * @param accounts the extensions registered over it
 * @param heardAt when something came last
 * @param roundTripMicros of the last answer, empty where nothing was asked
 */
public record LiveConnection(
        String id,
        String transport,
        String peer,
        boolean cameIn,
        boolean proven,
        List<String> accounts,
        Instant since,
        Instant heardAt,
        OptionalLong roundTripMicros,
        long bytesIn,
        long bytesOut) {
    public LiveConnection {
        accounts = List.copyOf(accounts);
    }
}
