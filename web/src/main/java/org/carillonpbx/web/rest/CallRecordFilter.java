package org.carillonpbx.web.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.journal.boundary.CallRecordQuery;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which call records are asked for, as the query of the URL says. */
public class CallRecordFilter {
    private static final Set<String> DISPOSITIONS = Set.of("ANSWERED", "NO_ANSWER", "BUSY", "FAILED", "CANCELLED");

    @QueryParam("from")
    @DefaultValue("")
    @Parameter(description = "Began then or later: 2026-11-21T08:00:00Z, or a day in UTC, 2026-11-21")
    private String from = "";

    @QueryParam("to")
    @DefaultValue("")
    @Parameter(description = "Began before then; a day stands for its first moment in UTC")
    private String to = "";

    @QueryParam("extension")
    @DefaultValue("")
    @Parameter(description = "Caller, called or answering number")
    private String extension = "";

    @QueryParam("disposition")
    @DefaultValue("")
    @Parameter(description = "ANSWERED, NO_ANSWER, BUSY, FAILED or CANCELLED")
    private String disposition = "";

    /** For JAX-RS, which fills it in. */
    public CallRecordFilter() {}

    CallRecordFilter(String from, String to, String extension, String disposition) {
        this.from = from;
        this.to = to;
        this.extension = extension;
        this.disposition = disposition;
    }

    CallRecordQuery query(int offset, int limit) {
        List<Violation> violations = new ArrayList<>();
        Optional<Instant> first = moment("from", from, violations);
        Optional<Instant> end = moment("to", to, violations);
        if (!disposition.isEmpty() && !DISPOSITIONS.contains(disposition)) {
            violations.add(new Violation("disposition", "has to be ANSWERED, NO_ANSWER, BUSY, FAILED or CANCELLED"));
        }
        if (!violations.isEmpty()) {
            throw new Problem(Problem.Kind.MALFORMED, "Some query parameters are not as they should be.", violations);
        }
        return new CallRecordQuery(first, end, extension.strip(), disposition, offset, limit);
    }

    static Optional<Instant> moment(String name, String text, List<Violation> violations) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            // a plus in a query that nobody encoded arrives as a blank
                            : OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeException e) {
            violations.add(new Violation(name, "has to be a moment such as 2026-11-21T08:00:00Z or a day, 2026-11-21"));
            return Optional.empty();
        }
    }
}
