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
import org.carillonpbx.subscription.boundary.WatchRights;
import org.carillonpbx.web.rest.json.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may watch which extension, where its own list decides. */
@Path("/watch-rights")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
public class WatchRightsResource {
    @Inject
    private WatchRights rights;

    /** An extension with those who may watch it. */
    @Schema(name = "WatchRight")
    public record Shown(String extension, List<String> watchers) {}

    @GET
    @Operation(operationId = "watchRights", summary = "Every extension that has a list of watchers")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = Listing.OfWatchRights.class)))
    public Listing.OfWatchRights all() {
        List<Shown> all = rights.all().entrySet().stream()
                .map(entry -> new Shown(entry.getKey(), entry.getValue()))
                .toList();
        return new Listing.OfWatchRights(all, all.size());
    }

    @PUT
    @Path("/{extension}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putWatchRight",
            summary = "Say who may watch an extension",
            description = "The body is an array of extensions. Subscriptions of others end at once;"
                    + " an empty array lets nobody watch but itself.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = String.class)))
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content = @Content(schema = @Schema(implementation = Shown.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public Shown put(@PathParam("extension") String extension, JsonBody body) {
        List<String> watchers = body.texts("Watchers are extensions, as text.");
        rights.put(extension, watchers);
        return new Shown(extension, watchers);
    }

    @DELETE
    @Path("/{extension}")
    @Operation(operationId = "removeWatchRight", summary = "Leave it to the general setting who may watch an extension")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public void remove(@PathParam("extension") String extension) {
        rights.remove(extension);
    }
}
