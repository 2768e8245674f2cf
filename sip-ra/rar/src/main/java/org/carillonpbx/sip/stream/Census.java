package org.carillonpbx.sip.stream;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the connections that came in, in all and by address, and says when it is enough. Thread-safe; bounded by its limits. */
public final class Census {

    private final int most;
    private final int mostPerSource;
    private final AtomicInteger all = new AtomicInteger();
    private final Map<InetAddress, Integer> bySource = new ConcurrentHashMap<>();

    public Census(StreamLimits limits) {
        this.most = limits.connections();
        this.mostPerSource = limits.perSource();
    }

    /** What becomes of one who asks to be let in. */
    public enum Verdict {
        WELCOME,
        FULL,
        SOURCE_FULL
    }

    /** Counts one more, if there is room. */
    public Verdict admit(InetAddress source) {
        if (all.incrementAndGet() > most) {
            all.decrementAndGet();
            return Verdict.FULL;
        }
        if (bySource.merge(source, 1, Integer::sum) > mostPerSource) {
            leave(source);
            return Verdict.SOURCE_FULL;
        }
        return Verdict.WELCOME;
    }

    /** One who was let in is gone. */
    public void leave(InetAddress source) {
        all.decrementAndGet();
        bySource.computeIfPresent(source, (address, count) -> count > 1 ? count - 1 : null);
    }

    public int size() {
        return all.get();
    }
}
