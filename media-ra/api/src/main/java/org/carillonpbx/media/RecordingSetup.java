package org.carillonpbx.media;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.carillonpbx.media.sealed.Form;

/**
 * Whom a recording listens to, and where it is written down.
 *
 * @param one the party on the left side
 * @param other the party on the right side
 * @param stereo a side each, or both mixed into one
 * @param file where to; must not exist yet
 * @param limits when it ends by itself
 * @param key makes the key of this recording alone; asked once, on the thread that writes
 */
public record RecordingSetup(
        PortKey one,
        PortKey other,
        boolean stereo,
        Form form,
        Path file,
        Supplier<FileKey> key,
        RecordingLimits limits) {
    public RecordingSetup {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(limits, "limits");
    }

    /** One that ends when it is told to. */
    public RecordingSetup(PortKey one, PortKey other, boolean stereo, Form form, Path file, Supplier<FileKey> key) {
        this(one, other, stereo, form, file, key, RecordingLimits.NONE);
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "RecordingSetup[" + one + ", " + other + ", " + file + "]";
    }
}
