package org.carillonpbx.media;

import java.nio.file.Path;
import java.time.Duration;

/** Takes other people's sound files in. Works on the caller's thread, as long as it takes. */
public interface SoundFiles {

    /**
     * Reads a file of a stranger and writes what is to be heard of it anew: WAV, 16 bits, one channel, 16 or 48 kHz. Nothing
     * else of it is left. Silence around it is left alone; clicks at its ends are faded away.
     *
     * @param source WAV, MP3 or Opus in Ogg
     * @param folder where the result goes, under a name made of its checksum
     * @param longest what is longer is turned down
     * @throws SoundRejected where the file is not what it should be
     */
    SoundFile convert(Path source, Path folder, Duration longest);
}
