package org.carillonpbx.call.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Carries news off the lane, in their order: one bounded queue, one thread that {@linkplain #run runs} it, a handful told at a
 * time. Whoever brings news never waits; what finds the queue full is lost and counted. Between two handfuls it rests for some
 * milliseconds: to be woken for each piece of news would cost the lane more than that does. Thread-safe.
 */
public final class Teller<T> implements Consumer<T>, Runnable {
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final ArrayBlockingQueue<T> queue;
    private final AtomicLong lost = new AtomicLong();
    private final Consumer<List<T>> told;
    private final LongConsumer onLoss;
    private volatile boolean stopped;

    /**
     * A teller that has nothing to tell yet.
     *
     * @param told takes the next handful, on the teller's thread; what it throws ends that thread
     * @param onLoss is told, by whoever brought what is lost, how many were lost so far
     */
    public Teller(int capacity, Consumer<List<T>> told, LongConsumer onLoss) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.told = told;
        this.onLoss = onLoss;
    }

    @Override
    public void accept(T news) {
        if (!queue.offer(news)) {
            onLoss.accept(lost.incrementAndGet());
        }
    }

    @Override
    public void run() {
        List<T> handful = new ArrayList<>();
        while (!stopped || !queue.isEmpty()) {
            try {
                T first = queue.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    handful.add(first);
                    queue.drainTo(handful);
                    told.accept(List.copyOf(handful));
                    handful.clear();
                    LockSupport.parkNanos(REST_NANOS);
                }
            } catch (InterruptedException stop) {
                stopped = true;
            }
        }
    }

    /** Tells what is there still, then ends its thread. */
    public void stop() {
        stopped = true;
    }

    /** News that nobody was told, since the start. */
    public long lost() {
        return lost.get();
    }
}
