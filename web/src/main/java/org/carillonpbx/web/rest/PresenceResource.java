package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.carillonpbx.presence.boundary.Activity;
import org.carillonpbx.presence.boundary.Presence;
import org.carillonpbx.presence.boundary.Presences;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How somebody can be reached now. */
@Path("/extensions/{number}/presence")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Extensions")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
public class PresenceResource {
    @Inject
    private Presences presences;

    /** {@code state} is {@code offline}, {@code available}, or the weightiest activity. */
    @Schema(name = "Presence")
    public record Shown(String extension, String state, boolean reachable, List<String> activities, String note) {}

    @GET
    @Operation(operationId = "presence", summary = "What phones publish and the PBX knows, as one")
    @APIResponse(
            responseCode = "200",
            description = "The presence; offline for a number that nobody has",
            content = @Content(schema = @Schema(implementation = Shown.class)))
    public Shown presence(@PathParam("number") String number) {
        Presence presence = presences.of(number);
        return new Shown(
                number,
                presence.word(),
                presence.open(),
                presence.activities().stream().map(Activity::word).toList(),
                presence.note());
    }
}
