package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carillonpbx.sound.boundary.PromptRight;
import org.carillonpbx.sound.boundary.PromptRights;
import org.carillonpbx.web.rest.json.Fields;
import org.carillonpbx.web.rest.json.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether an extension may record prompts by phone. */
@Path("/extensions/{number}/prompts")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sounds")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
public class PromptRightResource {
    @Inject
    private PromptRights rights;

    @GET
    @Operation(operationId = "promptRight", summary = "Whether an extension may record prompts by phone")
    @APIResponse(
            responseCode = "200",
            description = "Its right",
            content = @Content(schema = @Schema(implementation = PromptRight.class)))
    public PromptRight right(@PathParam("number") String number) {
        return rights.of(number);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setPromptRight",
            summary = "Say whether an extension may record prompts by phone",
            description = "With *77, and hear them with *99.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PromptRight.class)))
    @APIResponse(
            responseCode = "200",
            description = "Its right from now on",
            content = @Content(schema = @Schema(implementation = PromptRight.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    @APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
    public PromptRight set(@PathParam("number") String number, JsonBody body) {
        Fields fields = Fields.of(body);
        PromptRight right = new PromptRight(fields.flag("records", false));
        fields.check();
        rights.set(number, right);
        return right;
    }
}
