package org.carillonpbx.sip.outflow;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.carillonpbx.sip.stack.SipFaults;

/**
 * Serial, bounded queues, one a peer: tasks of one lane run in order and never at the same time. Lanes that may wait for a
 * connection or a name lookup have threads of their own. Thread-safe; a lane exists only while something is in it.
 */
public final class Lanes implements AutoCloseable {

    private static final int BOUND = 4096;
    private static final int BURST = 32;
    private static final int PROMPT_THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final int PATIENT_THREADS = 128;

    private final Map<Object, Lane> lanes = new ConcurrentHashMap<>();
    private final AtomicInteger depth = new AtomicInteger();
    private final ThreadPoolExecutor prompt = pool("carillon-sip-out", PROMPT_THREADS);
    private final ThreadPoolExecutor patient = pool("carillon-sip-out-stream", PATIENT_THREADS);

    private static ThreadPoolExecutor pool(String name, int threads) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(threads, threads, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    thread.setContextClassLoader(Lanes.class.getClassLoader());
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Queues a task; false where the lane is full or everything is closing, and then the task is lost. */
    public boolean post(LaneKey key, Runnable task) {
        boolean[] taken = new boolean[1];
        Lane[] toStart = new Lane[1];
        lanes.compute(key, (k, present) -> {
            Lane lane = present == null ? new Lane(key) : present;
            taken[0] = lane.add(task);
            if (taken[0] && present == null) {
                toStart[0] = lane;
            }
            return lane;
        });
        if (taken[0]) {
            depth.incrementAndGet();
        }
        if (toStart[0] != null) {
            start(toStart[0]);
        }
        return taken[0];
    }

    private void start(Lane lane) {
        ThreadPoolExecutor pool = lane.key.patient() ? patient : prompt;
        if (!pool.isShutdown()) {
            pool.execute(lane);
        }
    }

    /** How many tasks wait. */
    public int depth() {
        return depth.get();
    }

    @Override
    public void close() {
        prompt.shutdownNow();
        patient.shutdownNow();
        lanes.clear();
        depth.set(0);
    }

    private final class Lane implements Runnable {
        private final LaneKey key;
        private final ArrayDeque<Runnable> tasks = new ArrayDeque<>(4); // touched inside lanes.compute only

        Lane(LaneKey key) {
            this.key = key;
        }

        boolean add(Runnable task) {
            return tasks.size() < BOUND && tasks.add(task);
        }

        @Override
        public void run() {
            for (int i = 0; i < BURST; i++) {
                Runnable[] next = new Runnable[1];
                lanes.computeIfPresent(key, (k, lane) -> {
                    next[0] = tasks.poll();
                    return next[0] == null ? null : lane;
                });
                if (next[0] == null) {
                    return;
                }
                depth.decrementAndGet();
                try {
                    next[0].run();
                } catch (RuntimeException e) {
                    SipFaults.commandFaulted(e);
                }
            }
            start(this); // others' turn
        }
    }
}
