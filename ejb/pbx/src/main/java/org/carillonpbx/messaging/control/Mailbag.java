package org.carillonpbx.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.carillonpbx.messaging.boundary.TextMessage;
import org.carillonpbx.messaging.entity.KeptMessage;

/**
 * What goes back and forth between those who bring messages and the round that keeps them. Bounded by its queue and by the
 * directory. Thread-safe.
 */
@ApplicationScoped
public class Mailbag {
    private static final int ROOM = 2_000;

    private final BlockingQueue<TextMessage> toKeep = new ArrayBlockingQueue<>(ROOM);
    private final Set<String> due = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<KeptMessage> done = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> ended = new ConcurrentLinkedQueue<>();

    /** False where there is no room. */
    boolean keep(TextMessage message) {
        return toKeep.offer(message);
    }

    List<TextMessage> takeToKeep(int atMost) {
        List<TextMessage> taken = new ArrayList<>();
        toKeep.drainTo(taken, atMost);
        return taken;
    }

    /** What is kept for this recipient may be delivered now. */
    void due(String recipient) {
        due.add(recipient);
    }

    List<String> takeDue() {
        List<String> taken = List.copyOf(due);
        due.removeAll(taken);
        return taken;
    }

    /** A kept message is settled for good. */
    void done(KeptMessage message) {
        done.add(message);
    }

    List<KeptMessage> takeDone() {
        return drained(done);
    }

    /** Nothing is on its way to this recipient any more; what was {@link #done} before is to be found there. */
    void ended(String recipient) {
        ended.add(recipient);
    }

    List<String> takeEnded() {
        return drained(ended);
    }

    private static <T> List<T> drained(ConcurrentLinkedQueue<T> queue) {
        List<T> taken = new ArrayList<>();
        for (T next = queue.poll(); next != null; next = queue.poll()) {
            taken.add(next);
        }
        return taken;
    }
}
