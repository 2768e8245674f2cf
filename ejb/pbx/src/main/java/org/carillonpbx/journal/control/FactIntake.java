package org.carillonpbx.journal.control;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.carillonpbx.call.CallFact;

/**
 * Takes facts over by appending them to the spool. While the disk refuses them they are held in memory, in order, and
 * offered again with every fact and every turn of the writer. Thread-safe.
 */
final class FactIntake {
    private static final int HANDFUL = 256;

    private final int mostHeld;
    private final Spool spool;
    private final JournalMeter meter;
    private final Runnable bell;
    private final Deque<FactText> held = new ArrayDeque<>();
    private long lost;
    private int complainedOf;

    FactIntake(Spool spool, JournalMeter meter, Runnable bell, int mostHeld) {
        this.spool = spool;
        this.meter = meter;
        this.bell = bell;
        this.mostHeld = mostHeld;
    }

    /** Takes what the switchboard told, but for a fact that cannot be written down. */
    synchronized void take(List<CallFact> facts, Consumer<RuntimeException> failed) {
        for (CallFact fact : facts) {
            meter.told(fact);
            try {
                hold(fact);
            } catch (RuntimeException fault) { // the others are kept all the same
                failed.accept(fault);
            }
        }
        offerHeld();
    }

    /** Takes a fact that is the journal's own conclusion, not the switchboard's. */
    synchronized void keep(CallFact fact) {
        hold(fact);
        offerHeld();
    }

    private void hold(CallFact fact) {
        if (held.size() == mostHeld) {
            lost++;
            if (Long.bitCount(lost) == 1) {
                JournalLog.LOG.lost(lost);
            }
        } else {
            held.add(FactJson.written(fact));
        }
    }

    /** Tries to write what is held; true where nothing is left. */
    synchronized boolean offerHeld() {
        boolean wrote = false;
        try {
            while (!held.isEmpty()) {
                List<FactText> handful = held.stream().limit(HANDFUL).toList();
                spool.append(handful);
                handful.forEach(written -> held.remove());
                wrote = true;
            }
        } catch (IOException e) {
            if (held.size() >= 2 * complainedOf) { // at the first, and whenever it has become twice as bad
                complainedOf = held.size();
                JournalLog.LOG.notSpooled(e.getMessage(), complainedOf);
            }
        }
        if (wrote) {
            complainedOf = 0;
            bell.run();
        }
        return held.isEmpty();
    }

    synchronized long held() {
        return held.size();
    }
}
