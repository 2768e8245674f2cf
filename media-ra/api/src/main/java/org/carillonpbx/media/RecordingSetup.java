package org.carillonpbx.media;

import java.nio.file.Path;
import java.util.Objects;
import javax.crypto.SecretKey;
import org.carillonpbx.media.sealed.Form;

/**
 * Whom a recording listens to, and where it is written down.
 *
 * @param one the party on the left side
 * @param other the party on the right side
 * @param stereo a side each, or both mixed into one
 * @param file where to; must not exist yet
 * @param key what the sound is encrypted with: a key of this recording's own
 * @param sealedKey that key as its owner wants it written into the file
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record RecordingSetup(
        PortKey one, PortKey other, boolean stereo, Form form, Path file, SecretKey key, byte[] sealedKey) {
    public RecordingSetup {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(key, "key");
        sealedKey = sealedKey.clone();
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "RecordingSetup[" + one + ", " + other + ", " + file + "]";
    }
}
