package org.carillonpbx.journal.boundary;

import java.time.Instant;
import java.util.Optional;

/** One leg of a call that is over, with what was measured on it. */
public record LegRecord(
        String id,
        String number,
        String target,
        boolean caller,
        Instant startedAt,
        Optional<Instant> ringingAt,
        Optional<Instant> answeredAt,
        Optional<Instant> endedAt,
        String cause,
        String codec,
        String remote,
        long packetsIn,
        long packetsOut,
        long lost,
        long lostThere,
        double jitterMillis,
        double roundTripMillis) {}
