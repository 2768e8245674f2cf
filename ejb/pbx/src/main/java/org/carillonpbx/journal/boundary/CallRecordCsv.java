package org.carillonpbx.journal.boundary;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes call records as CSV (RFC 4180) with a header line. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it. Not thread-safe; {@link #close} flushes and leaves the target open.
 */
public final class CallRecordCsv implements Closeable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "id",
                    "started_at",
                    "ringing_at",
                    "answered_at",
                    "ended_at",
                    "caller",
                    "caller_name",
                    "called",
                    "answered_by",
                    "feature",
                    "disposition",
                    "cause",
                    "q850",
                    "sip_status",
                    "hung_up_by",
                    "duration_seconds",
                    "billed_seconds",
                    "sip_call_id",
                    "configuration_version")
            .get();

    private final CSVPrinter printer;

    /** Writes the header line at once. */
    public CallRecordCsv(Appendable target) {
        try {
            printer = new CSVPrinter(target, FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws {@link UncheckedIOException} where the target does not take it. */
    public void write(CallRecord call) {
        try {
            printer.printRecord(
                    guarded(call.id()),
                    call.startedAt(),
                    time(call.ringingAt()),
                    time(call.answeredAt()),
                    call.endedAt(),
                    guarded(call.caller()),
                    guarded(call.callerName()),
                    guarded(call.called()),
                    guarded(call.answeredBy()),
                    guarded(call.feature()),
                    call.disposition(),
                    call.cause(),
                    call.q850(),
                    call.sipStatus(),
                    call.hungUpBy(),
                    call.durationSeconds(),
                    call.billedSeconds(),
                    guarded(call.sipCallId()),
                    call.configurationVersion());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text, with an apostrophe before it where its first character would make it a formula. */
    static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }

    private static String time(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("");
    }
}
