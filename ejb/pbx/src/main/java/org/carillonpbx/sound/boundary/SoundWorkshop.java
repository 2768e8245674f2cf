package org.carillonpbx.sound.boundary;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Where sound is worked on: a port of this component. */
public interface SoundWorkshop {

    /**
     * Reads somebody's sound file and writes it anew in our form, under a name made of its checksum. Takes as long as it takes.
     *
     * @throws org.carillonpbx.problem.boundary.Problem where it is not a sound file, or a damaged or too long one
     */
    KeptSound keep(Path upload, Path folder, Duration longest);

    /** The music that there is from now on. */
    void play(List<Music> classes);
}
