package org.carillonpbx.flow.control;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many connections there are, all together and by source. Thread-safe. */
public final class Seats {
    private final int most;
    private final int mostOfOne;
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, Integer> bySource = new ConcurrentHashMap<>();

    public Seats(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    public boolean free(String source) {
        return taken.get() < most && bySource.getOrDefault(source, 0) < mostOfOne;
    }

    /** Takes a seat for the source; false where it or everybody together has enough. */
    public boolean take(String source) {
        if (taken.incrementAndGet() > most) {
            taken.decrementAndGet();
            return false;
        }
        boolean[] seated = {false};
        bySource.compute(source, (key, count) -> {
            int now = count == null ? 0 : count;
            seated[0] = now < mostOfOne;
            return seated[0] ? Integer.valueOf(now + 1) : count;
        });
        if (!seated[0]) {
            taken.decrementAndGet();
        }
        return seated[0];
    }

    public void leave(String source) {
        taken.decrementAndGet();
        bySource.computeIfPresent(source, (key, count) -> count > 1 ? Integer.valueOf(count - 1) : null);
    }

    public int taken() {
        return taken.get();
    }
}
