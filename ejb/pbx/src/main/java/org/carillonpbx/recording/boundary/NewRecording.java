package org.carillonpbx.recording.boundary;

import java.nio.file.Path;
import javax.crypto.SecretKey;
import org.carillonpbx.media.sealed.Form;

/**
 * Where a recording goes, and how it is sealed.
 *
 * @param key of this recording alone
 * @param sealedKey the same as the vault has sealed it
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record NewRecording(String id, Form form, boolean stereo, Path file, SecretKey key, byte[] sealedKey) {

    /** Never shows the key. */
    @Override
    public String toString() {
        return "NewRecording[" + id + "]";
    }
}
