package org.carillonpbx.journal.boundary;

import jakarta.ejb.Stateless;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.carillonpbx.page.boundary.Page;

/** The calls that are over: searched, counted, read one after the other. */
@Stateless
public class CallRecords {

    /** A page of records with their legs, newest first. */
    public Page<CallRecord> search(CallRecordQuery query) {
        throw new UnsupportedOperationException(query.toString());
    }

    public Optional<CallRecord> find(String id) {
        throw new UnsupportedOperationException(id);
    }

    /** Every record that matches, newest first, without legs; {@code offset} and {@code limit} do not count. */
    public void stream(CallRecordQuery query, Consumer<CallRecord> each) {
        throw new UnsupportedOperationException(query.toString() + each);
    }

    /** Calls by the interval they began in, the first interval beginning at {@code from}; idle intervals are there with 0. */
    public List<CallVolume> volume(Instant from, Instant to, Duration interval) {
        throw new UnsupportedOperationException(from.toString() + to + interval);
    }

    /** Calls that began since {@code since} and are over: how many, and how many of them were answered. */
    public CallVolume since(Instant since) {
        throw new UnsupportedOperationException(since.toString());
    }
}
