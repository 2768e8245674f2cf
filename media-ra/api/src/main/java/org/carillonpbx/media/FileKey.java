package org.carillonpbx.media;

import java.util.Objects;
import javax.crypto.SecretKey;

/**
 * The key of one recording.
 *
 * @param secret what the sound is encrypted with: of this recording alone
 * @param sealed the same as its owner wants it written into the file
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record FileKey(SecretKey secret, byte[] sealed) {
    public FileKey {
        Objects.requireNonNull(secret, "secret");
        sealed = sealed.clone();
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "FileKey";
    }
}
