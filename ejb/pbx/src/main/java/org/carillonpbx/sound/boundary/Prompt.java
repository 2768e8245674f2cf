package org.carillonpbx.sound.boundary;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that the PBX can say.
 *
 * @param words what is said; empty where nobody wrote it down
 * @param shipped there is one that came with the PBX
 * @param replacement the one that takes its place, or that there is only one of
 */
public record Prompt(String language, String name, String words, boolean shipped, Optional<Replacement> replacement) {

    /** A recording of your own. */
    public record Replacement(String fileName, long millis, int rate, Instant changedAt, String changedBy) {}

    public boolean own() {
        return replacement.isPresent();
    }
}
