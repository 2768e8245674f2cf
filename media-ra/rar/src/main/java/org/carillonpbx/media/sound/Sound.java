package org.carillonpbx.media.sound;

/**
 * Sound that is pulled by the clock of whoever hears it: what a party says, a prompt, a tone, music, a room. Linear samples
 * of 16 bits, one channel. Confined to the strand that reads it; one reader, at one rate at a time.
 */
@FunctionalInterface
public interface Sound {

    /**
     * Writes the samples that come next, from the array's beginning on. A sound that ends within them fills them up with
     * silence and answers true; the next time it answers false.
     *
     * @param samples a multiple of 10 ms
     * @param rate in Hz: 8000, 16000 or 48000
     * @return false where there is nothing (more) to be said: the samples are silence then, and need not be sent
     */
    boolean read(short[] pcm, int samples, int rate);

    /**
     * Told before each {@link #read}, for sounds that depend on it.
     *
     * @param nanos the moment at which it is read, as {@link System#nanoTime} has it
     */
    default void at(long nanos) {}
}
