package org.carillonpbx.database.boundary;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps a picture in memory true to a small table: reads it at once, whenever somebody says that it has changed, and every few
 * seconds in case another node has changed it. Two readings never overtake each other. Thread-safe.
 */
public final class Rereading {
    private static final int SECONDS = 5;

    private final Runnable reading;
    private final Consumer<String> complaint;
    private final ScheduledFuture<?> rounds;
    private boolean troubled;

    /**
     * Reads for the first time, and goes on.
     *
     * @param reading reads the table and hangs up what it has read
     * @param complaint hears once why it cannot be read, until it can again
     */
    public Rereading(ScheduledExecutorService scheduler, Runnable reading, Consumer<String> complaint) {
        this.reading = reading;
        this.complaint = complaint;
        now();
        rounds = scheduler.scheduleWithFixedDelay(this::now, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Reads it; never throws. */
    public synchronized void now() {
        try {
            reading.run();
            troubled = false;
        } catch (RuntimeException e) { // the edge of a scheduled task: an exception would end its schedule
            if (!troubled) {
                complaint.accept(e.toString());
            }
            troubled = true;
        }
    }

    public void stop() {
        rounds.cancel(false);
    }
}
