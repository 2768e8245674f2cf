package org.carillonpbx.journal.control;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.carillonpbx.call.CallFact;

/**
 * Takes facts over by appending them to the spool. While the disk refuses them they are held in memory, in order, and
 * offered again with every fact and every turn of the writer. Thread-safe.
 */
final class FactIntake {
    private final int mostHeld;
    private final Spool spool;
    private final JournalMeter meter;
    private final Runnable bell;
    private final Deque<String> held = new ArrayDeque<>();
    private long lost;

    FactIntake(Spool spool, JournalMeter meter, Runnable bell, int mostHeld) {
        this.spool = spool;
        this.meter = meter;
        this.bell = bell;
        this.mostHeld = mostHeld;
    }

    void take(CallFact fact) {
        meter.told(fact);
        keep(fact);
    }

    /** Takes a fact that is the journal's own conclusion, not the switchboard's. */
    synchronized void keep(CallFact fact) {
        if (held.size() == mostHeld) {
            lost++;
            if (Long.bitCount(lost) == 1) {
                JournalLog.LOG.lost(lost);
            }
        } else {
            held.add(FactJson.encode(fact));
        }
        offerHeld();
    }

    /** Tries to write what is held; true where nothing is left. */
    synchronized boolean offerHeld() {
        boolean wrote = false;
        try {
            while (!held.isEmpty()) {
                spool.append(held.peek());
                held.remove();
                wrote = true;
            }
        } catch (IOException e) {
            if (Long.bitCount(held.size()) == 1) {
                JournalLog.LOG.notSpooled(e.getMessage(), held.size());
            }
        }
        if (wrote) {
            bell.run();
        }
        return held.isEmpty();
    }

    synchronized long held() {
        return held.size();
    }
}
