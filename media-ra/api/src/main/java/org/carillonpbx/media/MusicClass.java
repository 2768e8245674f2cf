package org.carillonpbx.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Music that everybody who hears it hears at one place: a station, as it were.
 *
 * @param tracks sound files, played round and round
 * @param random in another order each round
 */
public record MusicClass(String name, List<Path> tracks, boolean random) {
    public MusicClass {
        Objects.requireNonNull(name, "name");
        tracks = List.copyOf(tracks);
    }
}
