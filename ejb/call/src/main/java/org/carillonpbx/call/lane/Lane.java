package org.carillonpbx.call.lane;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.carillonpbx.call.Timers;

/**
 * A serial, bounded queue with its alarms inside it, and the watch over both. Any thread {@linkplain #post posts}; one
 * thread {@linkplain #run runs} it, and {@link Timers} are for what runs on it. An idle lane waits for its next event or
 * alarm; a task that throws is told to the {@link LaneWatch} and the next one follows.
 */
public final class Lane implements Timers, Runnable {
    private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);

    private record Waiting(Runnable task, long since) {}

    private final ArrayBlockingQueue<Waiting> queue;
    private final int capacity;
    private final LaneClock clock;
    private final LaneWatch watch;
    private final long start;
    private final Alarms alarms = new Alarms();
    private final Worst worst;
    private final LongAdder refused = new LongAdder();
    private volatile long processed;
    private volatile long busySince;
    private volatile boolean busy;
    private volatile boolean stopped;

    public Lane(int capacity, LaneClock clock, LaneWatch watch) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.capacity = capacity;
        this.clock = clock;
        this.watch = watch;
        this.start = clock.nanos();
        this.worst = new Worst(start);
    }

    /** Queues a task; false where the lane is full or stopped. Thread-safe, never waits. */
    public boolean post(Runnable task) {
        boolean taken = !stopped && queue.offer(new Waiting(task, clock.nanos()));
        if (!taken) {
            refused.increment();
        }
        return taken;
    }

    /** Runs tasks and alarms until it is stopped. */
    @Override
    public void run() {
        while (!stopped) {
            runDue();
            try {
                Waiting waiting = queue.poll(untilNextAlarm(), TimeUnit.NANOSECONDS);
                if (waiting != null) {
                    run(waiting.task(), waiting.since());
                }
            } catch (InterruptedException stop) {
                stopped = true;
            }
        }
    }

    /** Runs whatever waits or is due now, in order, and returns: for a lane whose clock stands still meanwhile. */
    public void runDue() {
        boolean ran = true;
        while (ran && !stopped) {
            ran = false;
            long now = clock.nanos();
            Runnable alarm = alarms.due(now).orElse(null);
            if (alarm != null) {
                run(alarm, now);
                ran = true;
            }
            Waiting waiting = queue.poll();
            if (waiting != null) {
                run(waiting.task(), waiting.since());
                ran = true;
            }
        }
    }

    /** Lets no further task in and ends the thread that runs it after the task that runs now. Thread-safe. */
    public void stop() {
        stopped = true;
    }

    /** How long it is until an alarm is due; empty where none is set. */
    public OptionalLong nanosToNextAlarm() {
        OptionalLong next = alarms.next();
        return next.isPresent() ? OptionalLong.of(Math.max(0, next.getAsLong() - clock.nanos())) : next;
    }

    /** How many alarms are set. */
    public int alarms() {
        return alarms.size();
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public Duration uptime() {
        return Duration.ofNanos(clock.nanos() - start);
    }

    @Override
    public void after(Object tag, Duration delay, Runnable task) {
        alarms.set(tag, clock.nanos() + delay.toNanos(), task);
    }

    @Override
    public void cancel(Object tag) {
        alarms.cancel(tag);
    }

    public int depth() {
        return queue.size();
    }

    public int capacity() {
        return capacity;
    }

    public long processed() {
        return processed;
    }

    public long refused() {
        return refused.sum();
    }

    /** The longest from a task's arrival to its end in the last minute or two. */
    public Duration worst() {
        return Duration.ofNanos(worst.get());
    }

    /** For how long the task that runs now has been running. */
    public Duration busy() {
        return busy ? Duration.ofNanos(Math.max(0, clock.nanos() - busySince)) : Duration.ZERO;
    }

    private long untilNextAlarm() {
        return Math.min(LONGEST_WAIT, nanosToNextAlarm().orElse(LONGEST_WAIT));
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    private void run(Runnable task, long since) {
        long from = clock.nanos();
        busySince = from;
        busy = true;
        try {
            task.run();
        } catch (Throwable fault) {
            watch.failed(task, fault);
        } finally {
            busy = false;
            processed++;
            long to = clock.nanos();
            worst.add(to, to - since);
            if (to - from > SLOW) {
                watch.slow(task, Duration.ofNanos(to - from));
            }
        }
    }
}
