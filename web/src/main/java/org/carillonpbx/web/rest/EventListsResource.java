package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.carillonpbx.subscription.boundary.EventLists;
import org.carillonpbx.web.rest.json.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists of extensions that a phone watches with one subscription (RFC 4662). */
@Path("/event-lists")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
public class EventListsResource {
    @Inject
    private EventLists lists;

    /** A list with its members. */
    @Schema(name = "EventList")
    public record Shown(String name, List<String> members) {}

    @GET
    @Operation(operationId = "eventLists", summary = "Every list, by name")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = Listing.OfEventLists.class)))
    public Listing.OfEventLists all() {
        List<Shown> all = lists.all().entrySet().stream()
                .map(entry -> new Shown(entry.getKey(), entry.getValue()))
                .toList();
        return new Listing.OfEventLists(all, all.size());
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putEventList",
            summary = "Make or change a list",
            description = "The body is an array of extensions. A phone subscribes to the name as to an extension.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = String.class)))
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content = @Content(schema = @Schema(implementation = Shown.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public Shown put(@PathParam("name") String name, JsonBody body) {
        List<String> members = body.texts("Members are extensions, as text.");
        lists.put(name, members);
        return new Shown(name, members);
    }

    @DELETE
    @Path("/{name}")
    @Operation(operationId = "removeEventList", summary = "Remove a list")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public void remove(@PathParam("name") String name) {
        lists.remove(name);
    }
}
