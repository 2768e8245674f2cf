package org.carillonpbx.subscription.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** NOTIFYs that nobody subscribed to and whose outcome somebody waits for. Bounded. Thread-safe. */
@ApplicationScoped
public class Orders {
    private static final int MOST = 1_000;
    private static final String PREFIX = "order-";

    private final Map<String, CompletableFuture<Integer>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();

    /** A key for the next one. */
    public String next() {
        return PREFIX + count.incrementAndGet();
    }

    /** The final status to come; forgotten when it is taken up by {@link #outcome} or where there are too many. */
    public CompletableFuture<Integer> await(String key) {
        CompletableFuture<Integer> outcome = new CompletableFuture<>();
        if (waiting.size() < MOST) {
            waiting.put(key, outcome);
        } else {
            outcome.complete(503);
        }
        return outcome;
    }

    public void forget(String key) {
        waiting.remove(key);
    }

    public void outcome(String key, int status) {
        CompletableFuture<Integer> outcome = key.startsWith(PREFIX) ? waiting.remove(key) : null;
        if (outcome != null) {
            outcome.complete(status);
        }
    }
}
