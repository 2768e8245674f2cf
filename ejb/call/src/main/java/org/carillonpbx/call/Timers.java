package org.carillonpbx.call;

import java.time.Duration;
import java.time.Instant;

/** The lane's clock and its alarms: they go off on the lane, in line with its events. For use on the lane only. */
public interface Timers {

    /** The time of day, for facts. */
    Instant now();

    /** How long the lane has been there: never goes back, whatever the time of day does. */
    Duration uptime();

    /** Runs the task after the delay. A tag has one alarm: the later call takes the earlier one's place. */
    void after(Object tag, Duration delay, Runnable task);

    /** Puts the tag's alarm off; does nothing where it has none. */
    void cancel(Object tag);
}
