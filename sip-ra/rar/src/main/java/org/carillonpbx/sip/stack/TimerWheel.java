package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.SIPStackTimerTask;
import gov.nist.javax.sip.stack.timers.SipTimer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * The stack's timers on a wheel of slots, ten milliseconds each. Every transaction has one that goes off twice a second
 * (RFC 3261 §17, timers A to K are multiples of T1): tens of thousands, and to set, end and run one costs the same however
 * many there are. Where nothing is due soon the wheel rests, and an idle server sleeps. Setting and ending are thread-safe;
 * tasks run on the wheel's own thread.
 */
public final class TimerWheel implements SipTimer {
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int SLOTS = 1_024;
    private static final int LONGEST_REST_TICKS = 100;

    private final LongSupplier clock;
    private final int longestRest;
    private final long begun;
    private final Queue<Alarm> fresh = new ConcurrentLinkedQueue<>();
    private final List<ArrayDeque<Alarm>> slots = new ArrayList<>(SLOTS);
    private long turned;
    private volatile boolean running;
    private volatile long wakes;
    private volatile Thread thread;

    /** Made by the stack. */
    public TimerWheel() {
        this(System::nanoTime, LONGEST_REST_TICKS);
    }

    /**
     * @param clock nanoseconds
     * @param longestRest ticks that the wheel rests at most
     */
    TimerWheel(LongSupplier clock, int longestRest) {
        this.clock = clock;
        this.longestRest = longestRest;
        begun = clock.getAsLong();
        for (int i = 0; i < SLOTS; i++) {
            slots.add(new ArrayDeque<>());
        }
    }

    /** One timer. */
    private static final class Alarm {
        private final long period;
        private volatile SIPStackTimerTask task;
        private long due;

        Alarm(SIPStackTimerTask task, long due, long period) {
            this.task = task;
            this.due = due;
            this.period = period;
            task.setSipTimerTask(this);
        }

        synchronized boolean end() {
            if (task == null) {
                return false;
            }
            task.cleanUpBeforeCancel();
            task = null;
            return true;
        }

        /** Answers whether there is a next time. */
        boolean goesOff() {
            SIPStackTimerTask now = task;
            if (now == null) {
                return false;
            }
            if (period == 0) {
                task = null;
            }
            try {
                now.runTask();
            } catch (RuntimeException fault) { // one transaction's fault is not the others'
                SipFaults.commandFaulted(fault);
            }
            return period > 0;
        }
    }

    @Override
    public void start(SipStackImpl stack, Properties settings) {
        running = true;
        Thread turning = new Thread(this::live, "carillon-sip-wheel");
        turning.setDaemon(true);
        turning.setContextClassLoader(TimerWheel.class.getClassLoader());
        thread = turning;
        turning.start();
    }

    @Override
    public void stop() {
        running = false;
        LockSupport.unpark(thread);
    }

    @Override
    public boolean isStarted() {
        return running;
    }

    @Override
    public boolean schedule(SIPStackTimerTask task, long delayMillis) {
        return set(task, delayMillis, 0);
    }

    @Override
    public boolean scheduleWithFixedDelay(SIPStackTimerTask task, long delayMillis, long periodMillis) {
        return set(task, delayMillis, Math.max(1, TimeUnit.MILLISECONDS.toNanos(periodMillis) / TICK_NANOS));
    }

    @Override
    public boolean cancel(SIPStackTimerTask task) {
        return task.getSipTimerTask() instanceof Alarm alarm && alarm.end();
    }

    private boolean set(SIPStackTimerTask task, long delayMillis, long period) {
        long delay = TimeUnit.MILLISECONDS.toNanos(delayMillis);
        long due = (clock.getAsLong() - begun + delay + TICK_NANOS - 1) / TICK_NANOS;
        fresh.add(new Alarm(task, due, period));
        if (due < wakes) {
            LockSupport.unpark(thread);
        }
        return true;
    }

    private void live() {
        while (running) {
            turn();
            wakes = next();
            if (fresh.isEmpty()) { // looked at after the time is told: whoever sets one sees it, or is seen
                LockSupport.parkNanos(begun + wakes * TICK_NANOS - clock.getAsLong());
            }
        }
    }

    /** The first tick to come with something on its slot. */
    long next() {
        take();
        long tick = turned + 1;
        while (tick < turned + longestRest && slots.get((int) (tick % SLOTS)).isEmpty()) {
            tick++;
        }
        return tick;
    }

    /** Runs everything that is due by now. */
    void turn() {
        long now = (clock.getAsLong() - begun) / TICK_NANOS;
        while (turned < now) {
            take();
            turned++;
            pass(slots.get((int) (turned % SLOTS)));
        }
    }

    private void take() {
        for (Alarm alarm = fresh.poll(); alarm != null; alarm = fresh.poll()) {
            lay(alarm);
        }
    }

    /** What is late already goes off with the next tick. */
    private void lay(Alarm alarm) {
        slots.get((int) (Math.max(alarm.due, turned + 1) % SLOTS)).add(alarm);
    }

    private void pass(ArrayDeque<Alarm> slot) {
        for (int left = slot.size(); left > 0; left--) {
            Alarm alarm = slot.poll();
            if (alarm.due > turned) {
                if (alarm.task != null) {
                    slot.add(alarm); // in a later round
                }
            } else if (alarm.goesOff()) {
                alarm.due = turned + alarm.period;
                lay(alarm);
            }
        }
    }
}
