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
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The figures for Prometheus. Open to this machine and to administrators; {@code carillon.metrics.open=true} opens them to
 * everybody who reaches the port.
 */
@Path("/metrics")
@RequestScoped
@PermitAll
@Tag(name = "Operations")
public class MetricsResource {
    private static final String TEXT = "text/plain;version=0.0.4;charset=utf-8";

    @Inject
    private Operations operations;

    @Inject
    private Insider insider;

    @Inject
    private Caller caller;

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "metrics", summary = "Every figure, in Prometheus' text format")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
    @APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
    public Response metrics() {
        if (!insider.present() && !Boolean.getBoolean("carillon.metrics.open")) {
            Problem.Kind kind = caller.signedIn() ? Problem.Kind.FORBIDDEN : Problem.Kind.NOT_SIGNED_IN;
            throw new Problem(kind, "Metrics are for this machine and for administrators' tokens.");
        }
        return Response.ok(operations.metrics(), TEXT).build();
    }
}
