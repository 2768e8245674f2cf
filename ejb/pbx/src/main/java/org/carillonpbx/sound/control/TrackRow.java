package org.carillonpbx.sound.control;

import java.time.Instant;
import org.carillonpbx.sound.boundary.MusicClass;

/** A row of the table {@code music_tracks}. */
public record TrackRow(
        long id, String music, String title, String sha256, int rate, long millis, Instant addedAt, String addedBy) {

    public MusicClass.Track track() {
        return new MusicClass.Track(id, title, millis, rate, addedAt, addedBy);
    }
}
