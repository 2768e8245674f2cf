package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carillonpbx.identity.boundary.OwnProfile;
import org.carillonpbx.identity.boundary.User;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.rest.json.Fields;
import org.carillonpbx.web.rest.json.JsonBody;
import org.carillonpbx.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What callers may see and change of themselves. */
@Path("/users/me")
@RequestScoped
@RolesAllowed({Api.ADMIN, Api.USER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users", description = "Who may sign in")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
public class UsersMeResource {
    @Inject
    private OwnProfile profile;

    @Inject
    private Caller caller;

    /** What changing a password takes. */
    @Schema(
            name = "PasswordChange",
            requiredProperties = {"current", "replacement"})
    public record PasswordChange(
            @Schema(format = "password") String current,
            @Schema(format = "password") String replacement) {}

    @GET
    @Operation(operationId = "me", summary = "The user that the token stands for")
    @APIResponse(
            responseCode = "200",
            description = "The user",
            content = @Content(schema = @Schema(implementation = User.class)))
    public User me() {
        return profile.find(caller.username())
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "The user is gone."));
    }

    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePassword",
            summary = "Change the own password",
            description = "Ends all sessions of the user, this one included: sign in again.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PasswordChange.class)))
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    @APIResponse(responseCode = "429", description = "Too many attempts; Retry-After says how long to wait")
    public void changePassword(JsonBody body) {
        Fields fields = Fields.of(body);
        String current = fields.text("current");
        String replacement = fields.text("replacement");
        fields.check();
        profile.changePassword(caller.username(), current, replacement);
    }
}
