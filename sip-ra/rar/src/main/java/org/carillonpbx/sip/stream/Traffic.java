package org.carillonpbx.sip.stream;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What has gone over a flow, and when it was heard last. Thread-safe. */
public final class Traffic {

    private final long since = System.currentTimeMillis();
    private final AtomicLong in = new AtomicLong();
    private final AtomicLong out = new AtomicLong();
    private volatile long heardAt = since;
    private volatile boolean proven;

    public void came(int bytes) {
        in.addAndGet(bytes);
        heardAt = System.currentTimeMillis();
    }

    public void went(int bytes) {
        out.addAndGet(bytes);
    }

    public void vouch() {
        proven = true;
    }

    public Instant since() {
        return Instant.ofEpochMilli(since);
    }

    public Instant heardAt() {
        return Instant.ofEpochMilli(heardAt);
    }

    public long bytesIn() {
        return in.get();
    }

    public long bytesOut() {
        return out.get();
    }

    public boolean proven() {
        return proven;
    }
}
