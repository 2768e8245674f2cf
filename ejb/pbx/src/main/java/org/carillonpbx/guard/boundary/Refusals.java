package org.carillonpbx.guard.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.carillonpbx.guard.control.RefusalLog;

/**
 * The book of what was turned away. Whoever refuses something notes it here; whoever has to explain a failure looks here.
 * Pure memory, bounded: the latest only. Thread-safe, never blocks.
 */
@ApplicationScoped
public class Refusals {
    private final RefusalLog log = new RefusalLog();

    public void note(RefusedRequest refused) {
        log.note(refused);
    }

    /** Counts what came about elsewhere and is not told one by one. */
    public void counted(Reason reason, long more) {
        log.counted(reason, more);
    }

    /** The latest, newest first; those alike together. A refusal is seen here within half a second. */
    public List<RefusedRequest> latest(int most) {
        return log.latest(most);
    }

    /** The latest of one account, newest first. */
    public List<RefusedRequest> ofAccount(String account, int most) {
        return log.latest(refused -> refused.account().equals(account), most);
    }

    /** The latest from one address, newest first. */
    public List<RefusedRequest> ofAddress(String address, int most) {
        return log.latest(refused -> refused.address().equals(address), most);
    }

    /** The latest of one SIP call, newest first. */
    public List<RefusedRequest> ofCall(String sipCallId, int most) {
        return log.latest(refused -> refused.sipCallId().equals(sipCallId), most);
    }

    /** How many there were since the start, by reason. */
    public Map<Reason, Long> counts() {
        return log.counts();
    }

    /** Hands over what was noted since the last time: for the guard's own rounds. */
    public List<RefusedRequest> takeNoted() {
        return log.takeNoted();
    }
}
