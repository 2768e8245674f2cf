package org.carillonpbx.journal.control;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.CallId;

/** Counts what the journal does, for figures. Thread-safe. */
final class JournalMeter {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    final LongAdder begun = new LongAdder();
    final LongAdder answered = new LongAdder();
    final LongAdder over = new LongAdder();
    final LongAdder written = new LongAdder();
    final LongAdder refused = new LongAdder();
    private final Set<CallId> unanswered = ConcurrentHashMap.newKeySet();
    private volatile boolean reachable = true;
    private volatile long attemptSince;
    private volatile long position;

    void told(CallFact fact) {
        if (fact instanceof CallFact.Began) {
            begun.increment();
            unanswered.add(fact.call());
        } else if (fact instanceof CallFact.Over) {
            over.increment();
            unanswered.remove(fact.call());
        } else if (fact instanceof CallFact.LegAnswered && unanswered.remove(fact.call())) {
            answered.increment();
        }
    }

    void attempt() {
        attemptSince = Math.max(1, System.nanoTime());
    }

    void succeeded(long newPosition) {
        attemptSince = 0;
        position = newPosition;
        reachable = true;
    }

    void failed() {
        attemptSince = 0;
        reachable = false;
    }

    /** False after a failure, and while an attempt hangs. */
    boolean reachable() {
        long since = attemptSince;
        return reachable && (since == 0 || System.nanoTime() - since < PATIENCE_NANOS);
    }

    long position() {
        return position;
    }
}
