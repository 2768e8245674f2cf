package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.carillonpbx.flow.boundary.Connections;
import org.carillonpbx.flow.boundary.LiveConnection;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The SIP connections that stand. */
@Path("/connections")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connections", description = "SIP over TCP, TLS and WebSocket: the connections that stand")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
public class ConnectionsResource {
    @Inject
    private Connections connections;

    @GET
    @Operation(operationId = "connections", summary = "Connections that stand, the youngest first, page by page")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = Listing.OfConnections.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    public Response list(
            @QueryParam("transport") @DefaultValue("") @Parameter(description = "tcp, tls, ws or wss") String transport,
            @QueryParam("account") @DefaultValue("") @Parameter(description = "An extension registered over it")
                    String account,
            @QueryParam("peer") @DefaultValue("") @Parameter(description = "How the far end's address begins")
                    String peer,
            @QueryParam("page") @Parameter(description = "From 1", schema = @Schema(type = SchemaType.INTEGER))
                    String page,
            @QueryParam("size")
                    @Parameter(description = "1 to 1000, usually 50", schema = @Schema(type = SchemaType.INTEGER))
                    String size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        Page<LiveConnection> found = connections.find(transport, account, peer, paging.offset(), paging.size());
        return Listing.page(
                new Listing.OfConnections(found.rows(), found.total(), paging.page(), paging.size()),
                paging,
                uri,
                found.total());
    }

    @DELETE
    @Operation(
            operationId = "endConnection",
            summary = "End a connection",
            description = "Whoever is registered over it is no longer; calls over it are not hung up by that.")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    @APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
    public void end(@QueryParam("id") @DefaultValue("") @Parameter(description = "As the list tells it") String id) {
        if (id.isEmpty()) {
            throw new Problem(
                    Problem.Kind.INVALID,
                    "Which connection?",
                    List.of(new Violation("id", "has to stand in the query")));
        }
        if (!connections.end(id)) {
            throw new Problem(Problem.Kind.NOT_FOUND, "There is no connection " + id + "; it may have ended.");
        }
    }
}
