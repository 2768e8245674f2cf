package org.carillonpbx.batch.control;

import java.io.Serializable;
import java.time.Instant;
import org.carillonpbx.journal.boundary.CallRecord;

/**
 * Where a reader is in a list that goes from newest to oldest and may grow at its head: what began before {@code at} is still to come,
 * and so is what began at that very moment, but for the first {@code there}.
 *
 * @param count records read in all
 */
record Cursor(Instant at, int there, long count) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** PostgreSQL's clock ticks in microseconds. */
    private static final long TICK_NANOS = 1_000;

    /** Before the first record of those that began before {@code end}. */
    static Cursor before(Instant end) {
        return new Cursor(end, 0, 0);
    }

    /** The end, exclusive, of the search that brings what is still to come, after {@link #there} rows. */
    Instant end() {
        return there == 0 ? at : at.plusNanos(TICK_NANOS);
    }

    Cursor past(CallRecord record) {
        boolean sameMoment = there > 0 && record.startedAt().equals(at);
        return new Cursor(record.startedAt(), sameMoment ? there + 1 : 1, count + 1);
    }
}
