package org.carillonpbx.media.rtp;

/** Something that a strand's clock drives. Confined to that strand. */
public interface Clocked {

    /** Whether there is something to be done by the clock. */
    boolean isRunning();

    /** When, as {@link System#nanoTime} has it; meaningful while it runs. */
    long dueNanos();

    /**
     * Does what is due, and sets the next time.
     *
     * @param scratch the strand's packet, to send by
     */
    void tick(long now, Packet scratch);
}
