package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.room.boundary.LiveRooms;
import org.carillonpbx.room.boundary.Participant;
import org.carillonpbx.room.boundary.Room;
import org.carillonpbx.room.boundary.RoomPins;
import org.carillonpbx.room.boundary.Rooms;
import org.carillonpbx.web.rest.json.Fields;
import org.carillonpbx.web.rest.json.JsonBody;
import org.carillonpbx.web.rest.json.JsonBodyReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One conference room, and who is in it. */
@Path("/rooms/{number}")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rooms")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
@APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
public class RoomResource {
    @Inject
    private Rooms rooms;

    @Inject
    private LiveRooms live;

    @PathParam("number")
    private String number;

    @Schema(name = "ParticipantList")
    public record Present(List<Participant> items, long total) {}

    /** How somebody is heard; what is not named stays as it is. */
    @Schema(name = "ParticipantPatch")
    public record Heard(boolean muted, int gain) {}

    @GET
    @Operation(operationId = "room", summary = "One conference room")
    @APIResponse(
            responseCode = "200",
            description = "The room",
            content = @Content(schema = @Schema(implementation = Room.class)))
    public Response find() {
        return tagged(rooms.find(number)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "There is no room " + number + ".")));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeRoom",
            summary = "Put this in the room's place",
            description = "Who is in it stays; the number cannot be changed.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RoomsResource.Input.class)))
    @APIResponse(
            responseCode = "200",
            description = "The room as it is now",
            content = @Content(schema = @Schema(implementation = Room.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "412", ref = Api.OUTDATED)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonBody body) {
        Fields fields = Fields.of(body);
        Room wanted = RoomsResource.read(fields, number);
        RoomPins pins = RoomsResource.pins(fields);
        fields.check();
        return tagged(rooms.change(wanted, pins, EntityTags.expected(ifMatch)));
    }

    @DELETE
    @Operation(
            operationId = "deleteRoom",
            summary = "Remove a conference room",
            description = "Those who are in it stay until they hang up; nobody comes in any more.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "412", ref = Api.OUTDATED)
    public void delete(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        rooms.delete(number, EntityTags.expected(ifMatch));
    }

    @GET
    @Path("/participants")
    @Operation(operationId = "participants", summary = "Who is in the room now, in the order in which they came")
    @APIResponse(
            responseCode = "200",
            description = "All of them; talking is a fifth of a second old",
            content = @Content(schema = @Schema(implementation = Present.class)))
    public Present participants() {
        List<Participant> present = live.participants(number);
        return new Present(present, present.size());
    }

    @PATCH
    @Path("/participants/{leg}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(operationId = "moderate", summary = "Mute somebody, or make it louder or softer for the others")
    @RequestBody(
            required = true,
            content = @Content(mediaType = JsonBodyReader.MERGE_PATCH, schema = @Schema(implementation = Heard.class)))
    @APIResponse(responseCode = "204", description = "So it is, at once")
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public void moderate(@PathParam("leg") String leg, JsonBody body) {
        Fields fields = Fields.of(body);
        Optional<Boolean> muted = fields.namedFlag("muted");
        OptionalDouble gain = fields.namedWhole("gain")
                .map(decibels -> OptionalDouble.of(decibels))
                .orElseGet(OptionalDouble::empty);
        fields.check();
        live.moderate(number, leg, muted, gain);
    }

    @DELETE
    @Path("/participants/{leg}")
    @Operation(operationId = "sendOut", summary = "Send somebody out of the room", description = "Its call ends.")
    @APIResponse(responseCode = "204", description = "Being sent out")
    public void sendOut(@PathParam("leg") String leg) {
        live.sendOut(number, leg);
    }

    private static Response tagged(Room room) {
        return Response.ok(room)
                .header(HttpHeaders.ETAG, EntityTags.of(room.version()))
                .build();
    }
}
