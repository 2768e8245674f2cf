package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.carillonpbx.room.boundary.LiveRooms;
import org.carillonpbx.room.boundary.MeetingNow;
import org.carillonpbx.web.rest.json.Fields;
import org.carillonpbx.web.rest.json.JsonBody;
import org.carillonpbx.web.rest.json.JsonBodyReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The meeting that goes on in a room, as a whole. */
@Path("/rooms/{number}/meeting")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rooms")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
public class MeetingResource {
    @Inject
    private LiveRooms live;

    @PathParam("number")
    private String number;

    /** What is to be; what is not named stays as it is. */
    @Schema(name = "MeetingPatch")
    record Order(
            @Schema(description = "Only moderators come in") boolean locked,

            @Schema(description = "What is said is written down")
            boolean recorded,

            @Schema(description = "Mutes all who are no moderators, or lets them be heard")
            boolean muted) {}

    @GET
    @Operation(operationId = "meeting", summary = "The room as a whole, now")
    @APIResponse(
            responseCode = "200",
            description = "So it is; in a room that is empty nothing is",
            content = @Content(schema = @Schema(implementation = MeetingNow.class)))
    public MeetingNow meeting() {
        return live.meeting(number);
    }

    @PATCH
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(operationId = "orderMeeting", summary = "Lock the room, mute all, or have it recorded")
    @RequestBody(
            required = true,
            content = @Content(mediaType = JsonBodyReader.MERGE_PATCH, schema = @Schema(implementation = Order.class)))
    @APIResponse(responseCode = "204", description = "So it is, at once")
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "409", ref = Api.CONFLICT)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public void order(JsonBody body) {
        Fields fields = Fields.of(body);
        Optional<Boolean> locked = fields.namedFlag("locked");
        Optional<Boolean> recorded = fields.namedFlag("recorded");
        Optional<Boolean> muted = fields.namedFlag("muted");
        fields.check();
        locked.ifPresent(on -> live.lock(number, on));
        recorded.ifPresent(on -> live.record(number, on));
        muted.ifPresent(on -> live.muteAll(number, on));
    }
}
