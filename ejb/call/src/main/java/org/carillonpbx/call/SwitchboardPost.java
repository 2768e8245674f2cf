package org.carillonpbx.call;

import java.util.function.Consumer;

/** How code off the lane reaches the switchboard: the task runs on the lane, later. Thread-safe. */
public interface SwitchboardPost {

    /** Queues the task; false where the lane is full or stopped. */
    boolean post(Consumer<Switchboard> task);
}
