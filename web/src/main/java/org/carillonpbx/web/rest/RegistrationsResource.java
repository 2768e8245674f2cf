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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.registrar.boundary.Registration;
import org.carillonpbx.registrar.boundary.Registrations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The phones that are registered now. */
@Path("/registrations")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations", description = "Phones that are registered now")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
public class RegistrationsResource {
    @Inject
    private Registrations registrations;

    @GET
    @Operation(operationId = "registrations", summary = "Registered phones, by extension")
    @APIResponse(
            responseCode = "200",
            description = "All of them, or one extension's",
            content = @Content(schema = @Schema(implementation = Listing.OfRegistrations.class)))
    public Listing.OfRegistrations list(
            @QueryParam("extension") @DefaultValue("") @Parameter(description = "Only this extension's")
                    String extension) {
        List<Registration> found = extension.isEmpty() ? registrations.all() : registrations.of(extension);
        return new Listing.OfRegistrations(found, found.size());
    }

    @DELETE
    @Operation(
            operationId = "dropRegistration",
            summary = "Forget a phone",
            description =
                    "It is not rung until it registers again. A contact is a URI and stands in the query for that.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public void drop(
            @QueryParam("extension") @DefaultValue("") String extension,
            @QueryParam("contact") @DefaultValue("") @Parameter(description = "As the list tells it") String contact) {
        if (extension.isEmpty() || contact.isEmpty()) {
            throw new Problem(
                    Problem.Kind.INVALID,
                    "Which registration?",
                    List.of(new Violation(extension.isEmpty() ? "extension" : "contact", "has to stand in the query")));
        }
        if (!registrations.drop(extension, contact)) {
            throw new Problem(Problem.Kind.NOT_FOUND, "Extension " + extension + " has no such registration.");
        }
    }
}
