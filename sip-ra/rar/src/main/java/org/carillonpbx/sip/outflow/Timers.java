package org.carillonpbx.sip.outflow;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.carillonpbx.sip.stack.SipFaults;

/** The clock of dialogs: one thread that only posts to lanes. */
public final class Timers implements AutoCloseable {

    /** RFC 3261 §17.1.1.1, milliseconds. */
    public static final long T1 = 500;

    /** RFC 3261 §17.1.2.2, milliseconds. */
    public static final long T2 = 4_000;

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "carillon-sip-timers");
        thread.setDaemon(true);
        thread.setContextClassLoader(Timers.class.getClassLoader());
        return thread;
    });

    public Timers() {
        clock.setRemoveOnCancelPolicy(true);
        clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        clock.setRejectedExecutionHandler((task, pool) -> {}); // after close nothing is due any more
    }

    void after(long millis, Runnable task) {
        ScheduledFuture<?> unused = clock.schedule(guarded(task), millis, TimeUnit.MILLISECONDS);
    }

    /** For work that comes round until the adapter stops. */
    public void every(long millis, Runnable task) {
        ScheduledFuture<?> unused = clock.scheduleWithFixedDelay(guarded(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                SipFaults.commandFaulted(e);
            }
        };
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
