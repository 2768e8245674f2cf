package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.subscription.boundary.LiveSubscription;
import org.carillonpbx.subscription.boundary.Subscriptions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who watches what now. */
@Path("/subscriptions")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions", description = "Phones that watch lines, presence, lamps or registrations")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
public class SubscriptionsResource {
    @Inject
    private Subscriptions subscriptions;

    @GET
    @Operation(operationId = "subscriptions", summary = "Subscriptions that stand, page by page")
    @APIResponse(
            responseCode = "200",
            description = "One page, by watcher",
            content = @Content(schema = @Schema(implementation = Listing.OfSubscriptions.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    public Response list(
            @QueryParam("watcher") @DefaultValue("") @Parameter(description = "The extension that watches")
                    String watcher,
            @QueryParam("event") @DefaultValue("") @Parameter(description = "dialog, presence, ...") String event,
            @QueryParam("resource") @DefaultValue("") @Parameter(description = "What is watched") String resource,
            @QueryParam("page") @Parameter(description = "From 1", schema = @Schema(type = SchemaType.INTEGER))
                    String page,
            @QueryParam("size")
                    @Parameter(description = "1 to 1000, usually 50", schema = @Schema(type = SchemaType.INTEGER))
                    String size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        Page<LiveSubscription> found = subscriptions.find(watcher, event, resource, paging.offset(), paging.size());
        return Listing.page(
                new Listing.OfSubscriptions(found.rows(), found.total(), paging.page(), paging.size()),
                paging,
                uri,
                found.total());
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "endSubscription",
            summary = "End a subscription",
            description = "Its watcher is told so, and may subscribe anew at once.")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public void end(@PathParam("id") String id) {
        if (!subscriptions.end(id)) {
            throw new Problem(Problem.Kind.NOT_FOUND, "There is no subscription " + id + "; it may have ended.");
        }
    }
}
