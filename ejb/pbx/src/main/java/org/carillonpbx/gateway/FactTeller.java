package org.carillonpbx.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.FactListener;

/**
 * Carries facts off the lane: one bounded queue, one thread, each listener a handful at a time. The lane never waits for it;
 * where listeners do not keep up, facts are lost and counted. Between two handfuls it rests for some milliseconds: to be
 * woken for each fact would cost the lane more than the fact does.
 */
final class FactTeller implements Consumer<CallFact>, Runnable {
    private static final int CAPACITY = 65_536;
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

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
            losses.tell(untold -> GatewayMessages.LOG.factsLost(now));
        }
    }

    @Override
    public void run() {
        List<CallFact> facts = new ArrayList<>();
        while (!stopped || !queue.isEmpty()) {
            try {
                CallFact first = queue.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    facts.add(first);
                    queue.drainTo(facts);
                    tell(List.copyOf(facts));
                    facts.clear();
                    LockSupport.parkNanos(REST_NANOS);
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

    private void tell(List<CallFact> facts) {
        for (FactListener listener : listeners) {
            try {
                listener.onFacts(facts, fault -> failed(listener, fault));
            } catch (RuntimeException fault) {
                failed(listener, fault);
            }
        }
    }

    private void failed(FactListener listener, RuntimeException fault) {
        failures.tell(untold -> GatewayMessages.LOG.listenerFailed(listener, untold, fault));
    }
}
