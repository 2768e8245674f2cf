package org.carillonpbx.recording.boundary;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.carillonpbx.media.FileKey;
import org.carillonpbx.media.sealed.Form;

/**
 * Where a recording goes, and how it is sealed.
 *
 * @param key makes the key of this recording alone; takes a while, so never on the lane
 */
public record NewRecording(String id, Form form, boolean stereo, Path file, Supplier<FileKey> key) {}
