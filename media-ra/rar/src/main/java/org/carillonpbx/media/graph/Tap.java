package org.carillonpbx.media.graph;

/** Listens to a party's sound as it goes by: a recording, somebody who whispers or barges in. Called on a strand. */
@FunctionalInterface
public interface Tap {

    /** The samples are the tap's to read, not to keep. */
    void hear(short[] pcm, int samples, int rate);
}
