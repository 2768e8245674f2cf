package org.carillonpbx.journal.control;

import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.call.CallFact;

/** What a run of facts changes in the database, all of it in one transaction. Confined to the journal's writer. */
final class Batch {
    private final List<Event> events = new ArrayList<>();
    private final List<CallFact.Began> opened = new ArrayList<>();
    private final List<FinishedCall> finished = new ArrayList<>();
    private final List<CallFact.Measured> measuredLate = new ArrayList<>();
    private long upTo;

    /** A batch that changes nothing but the position. */
    static Batch skipTo(long sequence) {
        Batch batch = new Batch();
        batch.upTo = sequence;
        return batch;
    }

    void event(Event event) {
        events.add(event);
        upTo = event.sequence();
    }

    void opened(CallFact.Began began) {
        opened.add(began);
    }

    void finished(FinishedCall call) {
        finished.add(call);
    }

    /** A leg that was measured after its call's record was made. */
    void measuredLate(CallFact.Measured measured) {
        measuredLate.add(measured);
    }

    List<Event> events() {
        return events;
    }

    List<CallFact.Began> opened() {
        return opened;
    }

    List<FinishedCall> finished() {
        return finished;
    }

    List<CallFact.Measured> measuredLate() {
        return measuredLate;
    }

    /** The last sequence number that is dealt with when this batch stands. */
    long upTo() {
        return upTo;
    }

    /** A fact with its number in the spool and the JSON it lies there as. */
    record Event(long sequence, CallFact fact, String json) {}
}
