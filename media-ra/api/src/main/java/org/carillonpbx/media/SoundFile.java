package org.carillonpbx.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * A sound file of ours.
 *
 * @param sha256 of the whole file, 64 lower-case hexadecimal digits
 * @param rate samples a second
 */
public record SoundFile(Path path, String sha256, int rate, Duration length) {
    public SoundFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(length, "length");
    }
}
