package org.carillonpbx.media.record;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.carillonpbx.media.strand.Faults;

/** The thread that writes recordings down, all of them in turn; it begins with the first one. Thread-safe. */
public final class Scribe implements AutoCloseable {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long PATIENCE_MILLIS = 5_000;

    private final ThreadFactory threads;
    private final Faults faults;
    private final List<RunningRecording> running = new CopyOnWriteArrayList<>();
    private Optional<Thread> thread = Optional.empty();
    private volatile boolean closed;

    public Scribe(ThreadFactory threads, Faults faults) {
        this.threads = threads;
        this.faults = faults;
    }

    /** Takes a recording over until it ends. */
    public synchronized void write(RunningRecording recording) {
        running.add(recording);
        if (thread.isEmpty()) {
            Thread begun = threads.newThread(this::live);
            begun.setName("carillon-recorder");
            begun.start();
            thread = Optional.of(begun);
        }
        LockSupport.unpark(thread.get());
    }

    private void live() {
        while (!closed || !running.isEmpty()) {
            running.removeAll(running.stream().filter(this::isOver).toList());
            LockSupport.parkNanos(running.isEmpty() ? IDLE_NANOS : PAUSE_NANOS);
        }
    }

    private boolean isOver(RunningRecording recording) {
        try {
            return recording.work(System.nanoTime());
        } catch (RuntimeException | Error fault) { // the edge: one recording's fault is not the others'
            faults.onFault(fault);
            recording.abandon(fault.toString());
            return true;
        }
    }

    /** Ends every recording properly, then its thread. */
    @Override
    public void close() {
        running.forEach(recording -> recording.stop(System.nanoTime()));
        closed = true;
        Optional<Thread> ending;
        synchronized (this) {
            ending = thread;
        }
        try {
            if (ending.isPresent()) {
                LockSupport.unpark(ending.get());
                ending.get().join(PATIENCE_MILLIS);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
