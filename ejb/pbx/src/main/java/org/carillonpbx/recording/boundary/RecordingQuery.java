package org.carillonpbx.recording.boundary;

import java.time.Instant;
import java.util.Optional;

/**
 * Which recordings, newest first.
 *
 * @param extension that wanted it or is heard in it; empty for all
 * @param call the call's id; empty for all
 */
public record RecordingQuery(
        Optional<Instant> from, Optional<Instant> to, String extension, String call, int offset, int limit) {}
