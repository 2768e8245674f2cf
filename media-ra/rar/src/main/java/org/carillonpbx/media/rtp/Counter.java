package org.carillonpbx.media.rtp;

import java.util.concurrent.atomic.AtomicLong;

/** Counts on one thread, is read on any. */
public final class Counter {
    private final AtomicLong value = new AtomicLong();

    public void increment() {
        add(1);
    }

    public void add(long more) {
        value.setRelease(value.getPlain() + more);
    }

    public long value() {
        return value.getAcquire();
    }
}
