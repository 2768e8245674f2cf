package org.carillonpbx.guard.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.carillonpbx.guard.boundary.Reason;
import org.carillonpbx.guard.boundary.RefusedRequest;

/**
 * What was turned away lately. Noting is counting and one place in a queue; the guard's rounds carry the queue into a ring of
 * the latest, where those alike become one. Thread-safe.
 */
public final class RefusalLog {
    private static final int QUEUED = 8_192;
    private static final int KEPT = 1_000;
    private static final int LOOKED_BACK = 50;

    private final Map<Reason, LongAdder> counts = new EnumMap<>(Reason.class);
    private final ArrayBlockingQueue<RefusedRequest> noted = new ArrayBlockingQueue<>(QUEUED);
    private final Deque<RefusedRequest> ring = new ArrayDeque<>(); // guarded by itself

    public RefusalLog() {
        for (Reason reason : Reason.values()) {
            counts.put(reason, new LongAdder());
        }
    }

    public void note(RefusedRequest refused) {
        counts.get(refused.reason()).add(refused.count());
        noted.offer(refused); // a flood fills it: then those that came first tell the story
    }

    public void counted(Reason reason, long more) {
        counts.get(reason).add(more);
    }

    public List<RefusedRequest> takeNoted() {
        List<RefusedRequest> taken = new ArrayList<>();
        noted.drainTo(taken);
        synchronized (ring) {
            taken.forEach(this::keep);
        }
        return taken;
    }

    private void keep(RefusedRequest refused) {
        RefusedRequest one = refused;
        Iterator<RefusedRequest> before = ring.iterator();
        for (int i = 0; i < LOOKED_BACK && before.hasNext(); i++) {
            RefusedRequest earlier = before.next();
            if (earlier.like(refused)) {
                before.remove();
                one = earlier.and(refused);
                break;
            }
        }
        ring.addFirst(one);
        if (ring.size() > KEPT) {
            ring.removeLast();
        }
    }

    public List<RefusedRequest> latest(int most) {
        return latest(refused -> true, most);
    }

    public List<RefusedRequest> latest(Predicate<RefusedRequest> wanted, int most) {
        synchronized (ring) {
            return ring.stream().filter(wanted).limit(most).toList();
        }
    }

    public Map<Reason, Long> counts() {
        Map<Reason, Long> sums = new EnumMap<>(Reason.class);
        counts.forEach((reason, count) -> sums.put(reason, count.sum()));
        return sums;
    }
}
