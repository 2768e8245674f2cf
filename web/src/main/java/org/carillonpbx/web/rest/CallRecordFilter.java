package org.carillonpbx.web.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.carillonpbx.journal.boundary.CallRecordQuery;
import org.carillonpbx.problem.boundary.Violation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which call records are asked for, as the query of the URL says. */
public class CallRecordFilter extends PeriodFilter {
    private static final Set<String> DISPOSITIONS = Set.of("ANSWERED", "NO_ANSWER", "BUSY", "FAILED", "CANCELLED");

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
        super(from, to);
        this.extension = extension;
        this.disposition = disposition;
    }

    CallRecordQuery query(int offset, int limit) {
        boolean known = disposition.isEmpty() || DISPOSITIONS.contains(disposition);
        Period period = known
                ? period()
                : period(new Violation("disposition", "has to be ANSWERED, NO_ANSWER, BUSY, FAILED or CANCELLED"));
        return new CallRecordQuery(period.from(), period.to(), extension.strip(), disposition, offset, limit);
    }

    CallRecordQuery query(Paging page) {
        return query(page.offset(), page.size());
    }
}
