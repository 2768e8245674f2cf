package org.carillonpbx.call.lane;

import java.time.Duration;

/** Who hears what is wrong on the lane. Called on the lane. */
public interface LaneWatch {

    /** A task took longer than it may; {@link Object#toString} names it. */
    void slow(Runnable task, Duration took);

    /** A task failed; the lane goes on. */
    void failed(Runnable task, Throwable fault);
}
