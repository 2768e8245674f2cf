package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalInt;
import org.carillonpbx.guard.boundary.Ban;
import org.carillonpbx.guard.boundary.Bans;
import org.carillonpbx.guard.boundary.NewBan;
import org.carillonpbx.web.rest.json.Fields;
import org.carillonpbx.web.rest.json.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is shut out of SIP. */
@Path("/bans")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Security", description = "Bans, access rules and what was turned away")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "422", ref = Api.INVALID)
@APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
public class BansResource {
    @Inject
    private Bans bans;

    @Schema(name = "BanList")
    public record Standing(List<Ban> items, long total) {}

    @GET
    @Operation(operationId = "bans", summary = "Bans that stand, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    public Standing list() {
        List<Ban> standing = bans.standing();
        return new Standing(standing, standing.size());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "ban",
            summary = "Shut somebody out of SIP",
            description = "Calls that run go on, and emergency calls pass. Without minutes it is for ever.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewBan.class)))
    @APIResponse(
            responseCode = "201",
            description = "Banned, within a second",
            content = @Content(schema = @Schema(implementation = Ban.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    public Response ban(JsonBody body) {
        Fields fields = Fields.of(body);
        OptionalInt minutes = fields.whole("minutes");
        NewBan wanted = new NewBan(fields.text("prefix"), fields.text("reason"), minutes.orElse(0));
        fields.check();
        return Response.status(Response.Status.CREATED).entity(bans.ban(wanted)).build();
    }

    @DELETE
    @Operation(operationId = "liftBan", summary = "Let somebody in again")
    @APIResponse(responseCode = "204", description = "Lifted, within a second")
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public void lift(
            @QueryParam("prefix") @DefaultValue("") @Parameter(description = "As the list tells it") String prefix) {
        bans.lift(prefix);
    }
}
