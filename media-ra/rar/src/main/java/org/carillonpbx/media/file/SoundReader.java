package org.carillonpbx.media.file;

import java.io.Closeable;
import java.io.IOException;

/** Reads the samples of a sound file from its beginning to its end, mixed down to one channel. Confined to one thread. */
interface SoundReader extends Closeable {

    /** Samples a second. */
    int rate();

    /**
     * Reads what comes next.
     *
     * @return samples written from the array's beginning on; 0 at the end
     * @throws org.carillonpbx.media.SoundRejected where the file is not what it should be
     */
    int read(short[] pcm) throws IOException;
}
