package org.carillonpbx.sound.boundary;

import java.time.Instant;
import java.util.List;

/**
 * A class of music on hold. The one that is called {@code default} plays what is shipped while nobody has added anything.
 *
 * @param random in another order each round
 */
public record MusicClass(String name, boolean random, List<Track> tracks) {
    public MusicClass {
        tracks = List.copyOf(tracks);
    }

    /** A piece of music that was added. */
    public record Track(long id, String title, long millis, int rate, Instant addedAt, String addedBy) {}
}
