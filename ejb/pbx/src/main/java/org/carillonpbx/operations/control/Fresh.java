package org.carillonpbx.operations.control;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A reading that is shared for a moment: the figures of one scrape belong together, and some adapters begin a new
 * measurement whenever they are read. Thread-safe.
 */
final class Fresh<T> {
    private final Supplier<Optional<T>> source;
    private final long keepNanos;
    private final LongSupplier nanos;
    private Optional<T> value = Optional.empty();
    private long readAt;
    private boolean read;

    Fresh(Supplier<Optional<T>> source, Duration keep, LongSupplier nanos) {
        this.source = source;
        this.keepNanos = keep.toNanos();
        this.nanos = nanos;
    }

    synchronized Optional<T> get() {
        long now = nanos.getAsLong();
        if (!read || now - readAt >= keepNanos) {
            value = source.get();
            readAt = now;
            read = true;
        }
        return value;
    }
}
