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
import java.time.Instant;
import java.util.List;
import org.carillonpbx.guard.boundary.Refusals;
import org.carillonpbx.guard.boundary.RefusedRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was turned away lately, from memory. */
@Path("/refusals")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Security")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
public class RefusalsResource {
    private static final int MOST = 200;

    @Inject
    private Refusals refusals;

    /** A refusal with its sentences. */
    @Schema(name = "Refusal")
    public record Told(
            Instant at,
            String source,
            String account,
            String what,
            String sipCallId,
            String reason,
            String why,
            String advice,
            long count) {
        static Told of(RefusedRequest refused) {
            return new Told(
                    refused.at(),
                    refused.source(),
                    refused.account(),
                    refused.what(),
                    refused.sipCallId(),
                    refused.reason().name(),
                    refused.why(),
                    refused.advice(),
                    refused.count());
        }
    }

    @Schema(name = "RefusalList")
    public record Lately(List<Told> items, long total) {}

    @GET
    @Operation(operationId = "refusals", summary = "What was turned away lately, with why and what to do")
    @APIResponse(
            responseCode = "200",
            description = "The latest 200, newest first, those alike together",
            content = @Content(schema = @Schema(implementation = Lately.class)))
    public Lately lately(
            @QueryParam("account") @DefaultValue("") @Parameter(description = "Only this account's") String account) {
        List<RefusedRequest> found = account.isEmpty() ? refusals.latest(MOST) : refusals.ofAccount(account, MOST);
        return new Lately(found.stream().map(Told::of).toList(), found.size());
    }
}
