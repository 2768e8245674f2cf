package org.carillonpbx.journal.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.Cause;

/** A call that is over, as it will stand in the tables; see {@code CallRecord} for the words. */
record FinishedCall(
        CallFact.Began began,
        String feature,
        String argument,
        Optional<Instant> ringingAt,
        Optional<Instant> answeredAt,
        String answeredBy,
        Instant endedAt,
        Cause cause,
        String disposition,
        String hungUpBy,
        long durationSeconds,
        long billedSeconds,
        List<LegStory> legs) {}
