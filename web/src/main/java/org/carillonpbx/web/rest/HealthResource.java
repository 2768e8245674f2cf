package org.carillonpbx.web.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.carillonpbx.operations.boundary.Operations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For load balancers and monitoring, by HTTP as well as by HTTPS, without a token. */
@Path("/health")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "How the server is doing")
@SecurityRequirements
public class HealthResource {
    @Inject
    private Operations operations;

    @Inject
    private Insider insider;

    @GET
    @Operation(
            operationId = "health",
            summary = "Everything the server depends on, green, amber or red",
            description = "The reasons are told to administrators and to this machine only.")
    @APIResponse(
            responseCode = "200",
            description = "Nothing is red",
            content = @Content(schema = @Schema(implementation = HealthDocument.class)))
    @APIResponse(
            responseCode = "503",
            description = "Something is red",
            content = @Content(schema = @Schema(implementation = HealthDocument.class)))
    public Response health() {
        return answer(HealthDocument.of(operations.health(), insider.present()));
    }

    @GET
    @Path("/live")
    @Operation(operationId = "live", summary = "Whether the server runs; restart it where it does not")
    @APIResponse(
            responseCode = "200",
            description = "It runs",
            content = @Content(schema = @Schema(implementation = HealthDocument.class)))
    public Response live() {
        return answer(HealthDocument.terse(true));
    }

    @GET
    @Path("/ready")
    @Operation(operationId = "ready", summary = "Whether phones can register and be called")
    @APIResponse(
            responseCode = "200",
            description = "They can",
            content = @Content(schema = @Schema(implementation = HealthDocument.class)))
    @APIResponse(
            responseCode = "503",
            description = "Not yet, or not any more",
            content = @Content(schema = @Schema(implementation = HealthDocument.class)))
    public Response ready() {
        return answer(HealthDocument.terse(operations.ready()));
    }

    private static Response answer(HealthDocument document) {
        return Response.status(document.httpStatus()).entity(document).build();
    }
}
