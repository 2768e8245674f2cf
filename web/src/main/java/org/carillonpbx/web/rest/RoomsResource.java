package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.carillonpbx.room.boundary.Room;
import org.carillonpbx.room.boundary.RoomPins;
import org.carillonpbx.room.boundary.Rooms;
import org.carillonpbx.web.rest.json.Fields;
import org.carillonpbx.web.rest.json.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The conference rooms. */
@Path("/rooms")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rooms", description = "Conference rooms and who is in them")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
public class RoomsResource {
    private static final int USUAL_SEATS = 50;

    @Inject
    private Rooms rooms;

    @Schema(name = "RoomList")
    public record All(List<Room> items, long total) {}

    /** What can be said of a room. */
    @Schema(name = "RoomInput")
    record Input(
            @Schema(description = "2 to 10 digits, for a new one", examples = "3000")
            String number,

            String name,

            @Schema(description = "Two notes say that somebody comes or goes", defaultValue = "true")
            boolean chimes,

            @Schema(description = "2 to 500", defaultValue = "50")
            int seats,

            @Schema(description = "All hear music while no moderator is there", defaultValue = "false")
            boolean waitsForModerator,

            @Schema(description = "What is said is written down each time", defaultValue = "false")
            boolean recorded,

            @Schema(
                    description =
                            "What callers have to type, 4 to 12 digits; empty for nothing, left out for what it was")
            String pin,

            @Schema(description = "What makes a caller a moderator; as above")
            String moderatorPin) {}

    @GET
    @Operation(operationId = "rooms", summary = "Every conference room")
    @APIResponse(
            responseCode = "200",
            description = "All of them, by number",
            content = @Content(schema = @Schema(implementation = All.class)))
    public All list() {
        List<Room> all = rooms.all();
        return new All(all, all.size());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createRoom",
            summary = "Make a conference room",
            description = "Whoever dials its number is in it, from this moment on.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Input.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Room.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "409", ref = Api.CONFLICT)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public Response create(JsonBody body) {
        Fields fields = Fields.of(body);
        Room wanted = read(fields, fields.text("number"));
        RoomPins pins = pins(fields);
        fields.check();
        Room made = rooms.create(wanted, pins);
        return Response.created(URI.create("rooms/" + made.number()))
                .header(HttpHeaders.ETAG, EntityTags.of(made.version()))
                .entity(made)
                .build();
    }

    static Room read(Fields fields, String number) {
        return new Room(
                number,
                fields.text("name"),
                fields.flag("chimes", true),
                fields.whole("seats").orElse(USUAL_SEATS),
                fields.flag("waitsForModerator", false),
                fields.flag("recorded", false),
                false,
                false,
                0);
    }

    static RoomPins pins(Fields fields) {
        return new RoomPins(fields.namedText("pin"), fields.namedText("moderatorPin"));
    }
}
