package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.carillonpbx.journal.boundary.CallRecords;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Call records as a file under a name of its own, for links and spreadsheets that cannot set Accept. */
@Path("/call-records.csv")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Tag(name = "Call records")
public class CallRecordsCsvResource {
    @Inject
    private CallRecords records;

    @GET
    @Produces(CallRecordStream.CSV)
    @Operation(operationId = "callRecordsCsv", summary = "Every call record that matches, as CSV")
    @APIResponse(
            responseCode = "200",
            description = "A header line, then a line a call; texts that look like formulas are disarmed",
            content = @Content(mediaType = CallRecordStream.CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
    @APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
    @APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
    public Response stream(@BeanParam CallRecordFilter filter) {
        return CallRecordStream.answer(records, filter.query(0, Paging.LARGEST));
    }
}
