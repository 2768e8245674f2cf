package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.carillonpbx.livecall.boundary.LegQuality;
import org.carillonpbx.livecall.boundary.LiveCall;
import org.carillonpbx.livecall.boundary.LiveCalls;
import org.carillonpbx.livecall.boundary.LiveQuality;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.trace.boundary.Ladder;
import org.carillonpbx.trace.boundary.Ladders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calls that are going on. */
@Path("/calls")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calls", description = "Calls that are going on")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
public class CallsResource {
    @Inject
    private LiveCalls calls;

    @Inject
    private Ladders ladders;

    @Inject
    private LiveQuality quality;

    @GET
    @Operation(operationId = "calls", summary = "Calls that ring or talk now")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = Listing.OfCalls.class)))
    public Listing.OfCalls list() {
        List<LiveCall> all = calls.all();
        return new Listing.OfCalls(all, all.size());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "call", summary = "One call that is going on")
    @APIResponse(
            responseCode = "200",
            description = "The call",
            content = @Content(schema = @Schema(implementation = LiveCall.class)))
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public LiveCall find(@PathParam("id") String id) {
        return calls.find(id).orElseThrow(over(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "hangUp", summary = "Hang up", description = "Both sides hear the call end.")
    @APIResponse(responseCode = "204", description = "Being hung up")
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public void hangUp(@PathParam("id") String id) {
        if (!calls.hangUp(id)) {
            throw over(id).get();
        }
    }

    @GET
    @Path("/{id}/ladder")
    @Operation(
            operationId = "callLadder",
            summary = "What went over the wire so far",
            description =
                    "Messages of every leg in their order, secrets masked, with media events. Works on after the call"
                            + " is over, as under call-records.")
    @APIResponse(
            responseCode = "200",
            description = "The ladder",
            content = @Content(schema = @Schema(implementation = Ladder.class)))
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public Ladder ladder(@PathParam("id") String id) {
        return ladders.of(id).orElseThrow(LadderFile.untraced(id));
    }

    @GET
    @Path("/{id}/quality")
    @Operation(
            operationId = "callQuality",
            summary = "How a call that is going on sounds",
            description =
                    "Loss, jitter, round trip and an estimated mean opinion score (ITU-T G.107) of each leg, seconds"
                            + " old at most. Empty until something was measured.")
    @APIResponse(
            responseCode = "200",
            description = "Its legs",
            content = @Content(schema = @Schema(implementation = Listing.OfLegQualities.class)))
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public Listing.OfLegQualities quality(@PathParam("id") String id) {
        LiveCall call = calls.find(id).orElseThrow(over(id));
        List<LegQuality> legs = quality.of(call.id());
        return new Listing.OfLegQualities(legs, legs.size());
    }

    private static Supplier<Problem> over(String id) {
        return () -> new Problem(Problem.Kind.NOT_FOUND, "No call " + id + " is going on; it may be over.");
    }
}
