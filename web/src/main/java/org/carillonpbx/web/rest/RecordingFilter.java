package org.carillonpbx.web.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.recording.boundary.RecordingQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which recordings are asked for, as the query of the URL says. */
public class RecordingFilter {
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
    @Parameter(description = "Who is heard, or whose rule it was")
    private String extension = "";

    @QueryParam("call")
    @DefaultValue("")
    @Parameter(description = "The id of the call")
    private String call = "";

    RecordingQuery query(int offset, int limit) {
        List<Violation> violations = new ArrayList<>();
        RecordingQuery query = new RecordingQuery(
                CallRecordFilter.moment("from", from, violations),
                CallRecordFilter.moment("to", to, violations),
                extension.strip(),
                call.strip(),
                offset,
                limit);
        if (!violations.isEmpty()) {
            throw new Problem(Problem.Kind.MALFORMED, "Some query parameters are not as they should be.", violations);
        }
        return query;
    }
}
