package org.carillonpbx.batch.control;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.carillonpbx.journal.boundary.CallRecord;

/**
 * Where a reader is in a list that goes from newest to oldest and may grow at its head: everything before {@code at} is still to come,
 * and so is everything at that very moment but the calls in {@code seen}.
 */
record Cursor(Instant at, Set<String> seen, long count) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** PostgreSQL's clock ticks in microseconds. */
    private static final long TICK = 1_000;

    Cursor {
        seen = new HashSet<>(seen);
    }

    /** The end, exclusive, of the search that brings what is still to come. */
    Instant end() {
        return seen.isEmpty() ? at : at.plusNanos(TICK);
    }

    boolean hasSeen(CallRecord record) {
        return seen.contains(record.id());
    }

    Cursor past(CallRecord record) {
        Set<String> atThatMoment = record.startedAt().equals(at) ? new HashSet<>(seen) : new HashSet<>();
        atThatMoment.add(record.id());
        return new Cursor(record.startedAt(), atThatMoment, count + 1);
    }
}
