package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.carillonpbx.explanation.boundary.Explanations;
import org.carillonpbx.registrar.boundary.RefusedAttempts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who was not let in lately, and why. */
@Path("/registration-failures")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
public class RegistrationFailuresResource {
    @Inject
    private RefusedAttempts attempts;

    @Inject
    private Sentences sentences;

    @GET
    @Operation(
            operationId = "registrationFailures",
            summary = "Registrations and calls that were refused lately, each with a sentence about what to do",
            description = "The latest first, some hundred at most, kept in memory. The same attempt again is counted.")
    @APIResponse(
            responseCode = "200",
            description = "All of them, or one account's",
            content = @Content(schema = @Schema(implementation = Listing.OfRegistrationFailures.class)))
    public Listing.OfRegistrationFailures list(
            @QueryParam("account") @DefaultValue("") @Parameter(description = "Only this account's") String account) {
        List<RegistrationFailureDocument> found = attempts.recent().stream()
                .filter(attempt -> account.isEmpty() || attempt.account().equals(account))
                .map(attempt -> RegistrationFailureDocument.of(attempt, sentences.of(Explanations.of(attempt))))
                .toList();
        return new Listing.OfRegistrationFailures(found, found.size());
    }
}
