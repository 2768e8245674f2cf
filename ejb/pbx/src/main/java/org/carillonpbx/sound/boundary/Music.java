package org.carillonpbx.sound.boundary;

import java.nio.file.Path;
import java.util.List;

/** A music class as it is played. */
public record Music(String name, List<Path> tracks, boolean random) {
    public Music {
        tracks = List.copyOf(tracks);
    }
}
