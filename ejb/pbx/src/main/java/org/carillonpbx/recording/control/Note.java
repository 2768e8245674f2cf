package org.carillonpbx.recording.control;

import java.time.Instant;
import org.carillonpbx.recording.boundary.RecordingEntry;

/** Something about a recording that is to be written down. */
sealed interface Note {

    String id();

    record Begun(RecordingEntry entry, String file) implements Note {
        @Override
        public String id() {
            return entry.id();
        }
    }

    /** A recorder elsewhere takes it. */
    record Taken(String id, String recorder) implements Note {}

    /**
     * It is over.
     *
     * @param filed there is a file of ours
     * @param taken a recorder elsewhere has it, or a part of it
     */
    record Over(String id, Instant at, boolean filed, boolean taken, String trouble) implements Note {}
}
