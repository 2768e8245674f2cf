package org.carillonpbx.livecall.boundary;

import java.time.Instant;

/**
 * How a leg of a live call does.
 *
 * @param at when it was measured
 * @param lossHere share of its party's packets that did not reach us, 0 to 1
 * @param lossThere share of ours that did not reach its party, as that reports (RTCP)
 * @param scoreHere how its party sounds to us: an estimated mean opinion score, 0 where there is nothing to estimate from
 * @param scoreThere how we sound to its party
 */
public record LegQuality(
        String leg,
        String number,
        Instant at,
        String codec,
        String remote,
        double lossHere,
        double lossThere,
        double jitterMillis,
        double jitterThereMillis,
        double roundTripMillis,
        double scoreHere,
        double scoreThere) {}
