package org.carillonpbx.journal.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.journal.control.PartitionTable;

/** The months that call records, legs and events are kept in: made ahead of time, dropped when they are too old. */
@Stateless
public class CallRecordPartitions {
    private final Clock clock;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    public CallRecordPartitions() {
        this.clock = Clock.systemUTC();
    }

    CallRecordPartitions(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Makes what is missing for this month and so many months ahead; the names of those made. Safe to repeat. */
    public List<String> ensure(int monthsAhead) {
        LocalDate today = LocalDate.now(clock);
        return table().ensure(today, today.plusMonths(monthsAhead));
    }

    /** Drops the months that ended by this day (UTC), and older rows that found no month; the names of those dropped. */
    public List<String> dropOlderThan(LocalDate day) {
        return table().dropOlderThan(day);
    }

    /** The months there are, oldest first. */
    public List<Partition> list() {
        return table().list();
    }

    private PartitionTable table() {
        return new PartitionTable(new Database(source));
    }
}
