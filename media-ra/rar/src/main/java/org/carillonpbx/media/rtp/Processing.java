package org.carillonpbx.media.rtp;

/** Takes packets in and makes others of them by a clock. Confined to the strand of the port that takes them in. */
public interface Processing extends Source {

    /** Takes a packet; it is the strand's, and not to be kept. */
    void take(Packet packet);

    /** Whether there is something to be done by the clock. */
    boolean isRunning();

    /** When, as {@link System#nanoTime} has it; meaningful while it runs. */
    long dueNanos();

    /** Does what is due. */
    void tick(long now, Packet scratch);
}
