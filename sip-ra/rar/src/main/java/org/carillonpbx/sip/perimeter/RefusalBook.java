package org.carillonpbx.sip.perimeter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Refusal;

/**
 * What was turned away: every one counted, some written down until they are fetched. Of one source and reason a few a second
 * at most, and none where nobody fetches them. Thread-safe.
 */
public final class RefusalBook {

    private static final int KEPT = 2_048;
    private static final int LONGEST = 64;
    private static final int A_SECOND = 2;
    private static final int AT_ONCE = 20;

    private final Map<Refusal.Reason, LongAdder> counts = new EnumMap<>(Refusal.Reason.class);
    private final ArrayBlockingQueue<Refusal> waiting = new ArrayBlockingQueue<>(KEPT);
    private final Buckets notes = new Buckets(1 << 14);

    RefusalBook() {
        for (Refusal.Reason reason : Refusal.Reason.values()) {
            counts.put(reason, new LongAdder());
        }
    }

    void note(Refusal.Reason reason, long sender, Peer source, String method, String user, String sipCallId) {
        counts.get(reason).increment();
        if (notes.take(sender * 31 + reason.name().hashCode(), A_SECOND, AT_ONCE, System.nanoTime())) {
            // Where nobody fetches them the newest are lost: a flood is known by its first thousands
            waiting.offer(new Refusal(Instant.now(), reason, source, cut(method), cut(user), cut(sipCallId)));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    public List<Refusal> take() {
        List<Refusal> taken = new ArrayList<>();
        waiting.drainTo(taken);
        return taken;
    }

    public Map<Refusal.Reason, Long> counts() {
        Map<Refusal.Reason, Long> sums = new EnumMap<>(Refusal.Reason.class);
        counts.forEach((reason, count) -> sums.put(reason, count.sum()));
        return sums;
    }
}
