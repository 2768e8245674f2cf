package org.carillonpbx.journal.boundary;

import java.time.Instant;
import java.util.Optional;

/**
 * Which call records, newest first.
 *
 * @param extension caller, called or answering number; empty for all
 * @param disposition as {@link CallRecord#disposition}; empty for all
 */
public record CallRecordQuery(
        Optional<Instant> from, Optional<Instant> to, String extension, String disposition, int offset, int limit) {}
