package org.carillonpbx.batch.control;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.carillonpbx.journal.boundary.CallRecord;
import org.carillonpbx.journal.boundary.CallRecordQuery;
import org.carillonpbx.journal.boundary.CallRecords;

/** Reads call records from newest to oldest in pages; holds no connection between them. */
@Named
@Dependent
public class CallRecordReader extends AbstractItemReader {

    private static final int PAGE = 1_000;

    @Inject
    private CallRecords records;

    @Inject
    private StepContext step;

    @Inject
    @BatchProperty
    private String from;

    @Inject
    @BatchProperty
    private String to;

    @Inject
    @BatchProperty
    private String extension;

    private final Deque<CallRecord> ahead = new ArrayDeque<>();
    private Cursor cursor = Cursor.before(Instant.EPOCH);
    private long total;

    @Override
    public void open(Serializable checkpoint) {
        cursor = checkpoint instanceof Cursor kept ? kept : Cursor.before(Instant.parse(to));
        total = cursor.count() + records.search(query(1)).total() - cursor.there();
    }

    /** The next record; {@code null}, as the specification has it, when there are no more. */
    @Override
    public Object readItem() {
        if (ahead.isEmpty()) {
            ahead.addAll(records.rows(query(PAGE)));
        }
        CallRecord next = ahead.poll();
        if (next != null) {
            cursor = cursor.past(next);
        }
        step.setPersistentUserData(new Progress(cursor.count(), Math.max(total, cursor.count()), "").text());
        return next;
    }

    @Override
    public Serializable checkpointInfo() {
        return cursor;
    }

    private CallRecordQuery query(int limit) {
        Optional<Instant> since =
                Optional.ofNullable(from).filter(text -> !text.isBlank()).map(Instant::parse);
        String number = Optional.ofNullable(extension).orElse("");
        return new CallRecordQuery(since, Optional.of(cursor.end()), number, "", cursor.there(), limit);
    }
}
