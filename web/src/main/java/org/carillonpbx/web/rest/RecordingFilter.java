package org.carillonpbx.web.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.carillonpbx.recording.boundary.RecordingQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which recordings are asked for, as the query of the URL says. */
public class RecordingFilter extends PeriodFilter {
    @QueryParam("extension")
    @DefaultValue("")
    @Parameter(description = "Who is heard, or whose rule it was")
    private String extension = "";

    @QueryParam("call")
    @DefaultValue("")
    @Parameter(description = "The id of the call")
    private String call = "";

    RecordingQuery query(Paging page) {
        Period period = period();
        return new RecordingQuery(
                period.from(), period.to(), extension.strip(), call.strip(), page.offset(), page.size());
    }
}
