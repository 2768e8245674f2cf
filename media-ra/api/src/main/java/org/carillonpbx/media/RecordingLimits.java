package org.carillonpbx.media;

import java.time.Duration;
import java.util.Objects;

/**
 * When a recording ends by itself.
 *
 * @param longest it lasts no longer; zero for no limit
 * @param silence so long after the last sound of either side; zero for never
 */
public record RecordingLimits(Duration longest, Duration silence) {
    /** It ends when it is told to. */
    public static final RecordingLimits NONE = new RecordingLimits(Duration.ZERO, Duration.ZERO);

    public RecordingLimits {
        Objects.requireNonNull(longest, "longest");
        Objects.requireNonNull(silence, "silence");
    }
}
