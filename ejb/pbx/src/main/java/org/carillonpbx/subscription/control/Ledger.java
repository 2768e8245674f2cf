package org.carillonpbx.subscription.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which subscriptions the database has yet to learn of. Where it is away for long, and more have come and gone than anybody
 * wants to remember, all are written anew. Thread-safe.
 */
@ApplicationScoped
public class Ledger {
    private static final int BOUND = 100_000;

    private final Set<String> due = ConcurrentHashMap.newKeySet();
    private volatile boolean everything;

    void changed(String key) {
        note(key);
    }

    void removed(String key) {
        note(key);
    }

    /** Its counts went on; that is written down now and then. */
    void counted(Subscription subscription, long sequence) {
        if (sequence % (SavedSubscription.STRIDE / 2) == 0) {
            note(subscription.key());
        }
    }

    private void note(String key) {
        if (due.size() < BOUND) {
            due.add(key);
        } else {
            everything = true;
            due.clear();
        }
    }

    /** Whether the table has to be written as a whole; asked once. */
    boolean takeEverything() {
        boolean was = everything;
        everything = false;
        return was;
    }

    void putBackEverything() {
        everything = true;
    }

    List<String> take(int atMost) {
        List<String> taken = new ArrayList<>();
        Iterator<String> all = due.iterator();
        while (taken.size() < atMost && all.hasNext()) {
            taken.add(all.next());
            all.remove();
        }
        return taken;
    }

    void putBack(List<String> keys) {
        keys.forEach(this::note);
    }
}
