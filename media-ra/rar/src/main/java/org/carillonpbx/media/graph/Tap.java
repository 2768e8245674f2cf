package org.carillonpbx.media.graph;

/** Listens to a party's sound as it goes by: a recording, somebody who whispers or barges in. Called on a strand. */
@FunctionalInterface
public interface Tap {

    /**
     * Takes what comes next.
     *
     * @param pcm the tap's to read, not to keep
     * @param rate in Hz; it may change when the party changes its encoding
     * @param nanos the moment at which these samples are heard, as {@link System#nanoTime} has it
     */
    void hear(short[] pcm, int samples, int rate, long nanos);
}
