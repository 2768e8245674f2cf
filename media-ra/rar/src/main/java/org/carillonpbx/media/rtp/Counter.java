package org.carillonpbx.media.rtp;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts on a strand, is read on any thread. A port that has moved to another strand still counts where it was opened, so that
 * two strands may count here.
 */
public final class Counter {
    private final AtomicLong value = new AtomicLong();

    public void increment() {
        add(1);
    }

    public void add(long more) {
        value.getAndAdd(more);
    }

    public long value() {
        return value.getAcquire();
    }
}
