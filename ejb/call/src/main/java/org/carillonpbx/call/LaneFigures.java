package org.carillonpbx.call;

/** How the lane is doing, for metrics and health. Thread-safe; every figure is read from memory. */
public interface LaneFigures {

    /** Events that wait. */
    int depth();

    /** How many may wait. */
    int capacity();

    /** Events done since the start. */
    long processed();

    /** Events turned away since the start because the lane was full or stopped. */
    long refused();

    /** The longest from an event's arrival to its end, in the last minute or two, in microseconds. */
    long worstMicros();

    /** For how long the event that runs now has been running, in microseconds; 0 where the lane is idle. */
    long busyMicros();

    /** Facts that were lost because their listeners did not keep up. */
    long lostFacts();
}
