package org.carillonpbx.media;

import java.nio.file.Path;
import java.util.Objects;

/** One thing that a party can be let hear. */
public sealed interface Piece {

    /** A sound file, in any form that {@link SoundFiles} takes. */
    record File(Path path) implements Piece {
        public File {
            Objects.requireNonNull(path, "path");
        }
    }

    /**
     * A tone as it sounds in a country. Most tones have no end.
     *
     * @param country two lower-case letters; those of a country that is not known sound as Europe's
     * @param name {@code ringback}, {@code busy} and so on
     */
    record Tone(String country, String name) implements Piece {
        public Tone {
            Objects.requireNonNull(country, "country");
            Objects.requireNonNull(name, "name");
        }
    }

    /** Silence. */
    record Pause(int millis) implements Piece {
        public Pause {
            if (millis < 0 || millis > 60_000) {
                throw new IllegalArgumentException("a pause of " + millis + " ms");
            }
        }
    }
}
