package org.carillonpbx.gateway;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.FactListener;

/**
 * Carries facts off the lane: one bounded queue, one thread, one fact at a time to every listener. The lane never waits for
 * it; where listeners do not keep up, facts are lost and counted.
 */
final class FactTeller implements Consumer<CallFact>, Runnable {
    private static final int CAPACITY = 65_536;

    private final ArrayBlockingQueue<CallFact> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong lost = new AtomicLong();
    private final List<FactListener> listeners;
    private final Seldom losses = new Seldom();
    private final Seldom failures = new Seldom();
    private volatile boolean stopped;

    FactTeller(List<FactListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void accept(CallFact fact) {
        if (!queue.offer(fact)) {
            long now = lost.incrementAndGet();
            losses.tell(untold -> GatewayMessages.factsLost(now));
        }
    }

    @Override
    public void run() {
        while (!stopped || !queue.isEmpty()) {
            try {
                CallFact fact = queue.poll(1, TimeUnit.SECONDS);
                if (fact != null) {
                    listeners.forEach(listener -> tell(listener, fact));
                }
            } catch (InterruptedException stop) {
                stopped = true;
            }
        }
    }

    /** Tells what is there still, then ends its thread. */
    void stop() {
        stopped = true;
    }

    long lost() {
        return lost.get();
    }

    private void tell(FactListener listener, CallFact fact) {
        try {
            listener.onFact(fact);
        } catch (RuntimeException fault) {
            failures.tell(untold -> GatewayMessages.listenerFailed(listener, untold, fault));
        }
    }
}
