package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carillonpbx.operations.boundary.Operations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which Carillon this is. Told to those who are signed in: an attacker need not know. */
@Path("/version")
@RequestScoped
@RolesAllowed({Api.ADMIN, Api.USER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class VersionResource {
    @Inject
    private Operations operations;

    /** The answer. */
    @Schema(name = "Version")
    public record Version(String name, String version) {}

    @GET
    @Operation(operationId = "version", summary = "Which version runs")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = Version.class)))
    @APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
    public Version version() {
        return new Version("Carillon", operations.status().version());
    }
}
