package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.carillonpbx.guard.boundary.SecurityEvent;
import org.carillonpbx.guard.boundary.SecurityEvents;
import org.carillonpbx.page.boundary.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was turned away, by the minute, and who was banned: over thirty days. */
@Path("/security-events")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Security")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
public class SecurityEventsResource {
    @Inject
    private SecurityEvents events;

    @Schema(name = "SecurityEventPage")
    public record Events(List<SecurityEvent> items, long total, int page, int size) {}

    @GET
    @Operation(operationId = "securityEvents", summary = "Refusals by the minute, and bans, over thirty days")
    @APIResponse(
            responseCode = "200",
            description = "One page, newest first",
            content = @Content(schema = @Schema(implementation = Events.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
    public Response events(
            @QueryParam("page") @Parameter(description = "From 1", schema = @Schema(type = SchemaType.INTEGER))
                    String page,
            @QueryParam("size")
                    @Parameter(description = "1 to 1000, usually 50", schema = @Schema(type = SchemaType.INTEGER))
                    String size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        Page<SecurityEvent> found = events.latest(paging.offset(), paging.size());
        return Listing.page(
                new Events(found.rows(), found.total(), paging.page(), paging.size()), paging, uri, found.total());
    }
}
