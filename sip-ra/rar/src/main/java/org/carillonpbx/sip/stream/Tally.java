package org.carillonpbx.sip.stream;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** What is counted about connections: why they were refused or ended by us. The network cannot add to it. Thread-safe. */
public final class Tally {

    private static final Logger LOG = Logger.getLogger("org.carillonpbx.sip.stream");

    private final Map<End, LongAdder> ends = new EnumMap<>(End.class);
    private final Consumer<Throwable> faults;

    /** @param faults is told of what is our own fault */
    public Tally(Consumer<Throwable> faults) {
        this.faults = faults;
        for (End end : End.values()) {
            ends.put(end, new LongAdder());
        }
    }

    void count(End end) {
        ends.get(end).increment();
    }

    /** The network's failures are daily fare. */
    void failed(Exception failure) {
        LOG.trace("a connection failed", failure);
    }

    void faulted(Throwable fault) {
        faults.accept(fault);
    }

    public Map<End, Long> ends() {
        Map<End, Long> sums = new EnumMap<>(End.class);
        ends.forEach((end, adder) -> sums.put(end, adder.sum()));
        return sums;
    }
}
