package org.carillonpbx.journal.boundary;

import java.time.Instant;
import java.util.Optional;

/**
 * One leg of a call that is over, with what was measured on it.
 *
 * @param lost packets of its party's that did not reach us
 * @param lostThere packets of ours that its party reports lost
 * @param scoreHere how its party sounded to us: an estimated mean opinion score, 0 where there is nothing to estimate from
 * @param scoreThere how we sounded to its party
 */
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
        double roundTripMillis,
        double jitterThereMillis,
        double scoreHere,
        double scoreThere) {}
