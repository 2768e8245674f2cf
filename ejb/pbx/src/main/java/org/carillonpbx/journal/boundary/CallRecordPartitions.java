package org.carillonpbx.journal.boundary;

import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;

/** The months that call records, legs and events are kept in: made ahead of time, dropped when they are too old. */
@Stateless
public class CallRecordPartitions {

    /** Makes what is missing for this month and so many months ahead; the names of those made. Safe to repeat. */
    public List<String> ensure(int monthsAhead) {
        throw new UnsupportedOperationException(Integer.toString(monthsAhead));
    }

    /** Drops the months that ended by this day (UTC), and older rows that found no month; the names of those dropped. */
    public List<String> dropOlderThan(LocalDate day) {
        throw new UnsupportedOperationException(day.toString());
    }

    /** The months there are, oldest first. */
    public List<Partition> list() {
        throw new UnsupportedOperationException();
    }
}
