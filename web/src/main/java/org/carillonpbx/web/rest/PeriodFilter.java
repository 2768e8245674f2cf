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
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** From when to when something is asked for, as the query of the URL says; what else is asked for, its subclasses know. */
abstract class PeriodFilter {
    @QueryParam("from")
    @DefaultValue("")
    @Parameter(description = "Began then or later: 2026-11-21T08:00:00Z, or a day in UTC, 2026-11-21")
    private String from = "";

    @QueryParam("to")
    @DefaultValue("")
    @Parameter(description = "Began before then; a day stands for its first moment in UTC")
    private String to = "";

    /** For JAX-RS, which fills it in. */
    PeriodFilter() {}

    PeriodFilter(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /** Both ends, each open where nothing was said of it. */
    record Period(Optional<Instant> from, Optional<Instant> to) {}

    /** Reads them, and throws where a parameter is not as it should be: here, or among those that the subclass found. */
    final Period period(Violation... others) {
        List<Violation> violations = new ArrayList<>();
        Period period = new Period(moment("from", from, violations), moment("to", to, violations));
        violations.addAll(List.of(others));
        if (!violations.isEmpty()) {
            throw new Problem(Problem.Kind.MALFORMED, "Some query parameters are not as they should be.", violations);
        }
        return period;
    }

    private static Optional<Instant> moment(String name, String text, List<Violation> violations) {
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
