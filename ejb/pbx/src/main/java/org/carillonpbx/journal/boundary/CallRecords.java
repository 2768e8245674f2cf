package org.carillonpbx.journal.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.journal.control.RecordTable;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;

/** The calls that are over: searched, counted, read one after the other. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallRecords {
    private static final int MOST_ROWS = 1000;
    private static final int MOST_INTERVALS = 5000;

    @Resource(lookup = "java:jboss/datasources/CarillonDS")
    private DataSource source;

    public CallRecords() {}

    CallRecords(DataSource source) {
        this.source = source;
    }

    /** A page of records with their legs, newest first. */
    public Page<CallRecord> search(CallRecordQuery query) {
        check(query);
        return table().search(query);
    }

    /** The records of a page without their legs, newest first, and without counting what there is in all. */
    public List<CallRecord> rows(CallRecordQuery query) {
        check(query);
        return table().rows(query);
    }

    private static void check(CallRecordQuery query) {
        if (query.limit() < 1 || query.limit() > MOST_ROWS) {
            throw invalid("limit", "Ask for 1 to " + MOST_ROWS + " rows.");
        }
        if (query.offset() < 0) {
            throw invalid("offset", "Begin at 0 or later.");
        }
    }

    public Optional<CallRecord> find(String id) {
        return table().find(id);
    }

    /** Every record that matches, newest first, without legs; {@code offset} and {@code limit} do not count. */
    public void stream(CallRecordQuery query, Consumer<CallRecord> each) {
        table().stream(query, each);
    }

    /** Calls by the interval they began in, the first interval beginning at {@code from}; idle intervals are there with 0. */
    public List<CallVolume> volume(Instant from, Instant to, Duration interval) {
        if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw invalid("interval", "An interval is at least one second.");
        }
        if (Duration.between(from, to).dividedBy(interval) > MOST_INTERVALS) {
            throw invalid("interval", "That makes more than " + MOST_INTERVALS + " intervals. Take longer ones.");
        }
        return table().volume(from, to, interval);
    }

    /** Calls that began since {@code since} and are over: how many, and how many of them were answered. */
    public CallVolume since(Instant since) {
        return table().since(since);
    }

    private RecordTable table() {
        return new RecordTable(new Database(source));
    }

    private static Problem invalid(String field, String message) {
        return new Problem(Problem.Kind.INVALID, message, List.of(new Violation(field, message)));
    }
}
