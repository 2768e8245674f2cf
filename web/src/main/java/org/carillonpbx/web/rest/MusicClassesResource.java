package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.carillonpbx.sound.boundary.MusicClass;
import org.carillonpbx.sound.boundary.MusicClasses;
import org.carillonpbx.web.rest.json.Fields;
import org.carillonpbx.web.rest.json.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What parties on hold hear, by class. */
@Path("/music-classes")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sounds")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
public class MusicClassesResource {
    @Inject
    private MusicClasses music;

    /** What can be said of a class. */
    @Schema(name = "MusicClassInput")
    record Input(
            @Schema(description = "In another order each round")
            boolean random) {}

    @GET
    @Operation(operationId = "musicClasses", summary = "Every music class with its tracks")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = MusicClass[].class)))
    public List<MusicClass> all() {
        return music.all();
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "musicClass", summary = "One music class")
    @APIResponse(
            responseCode = "200",
            description = "The class",
            content = @Content(schema = @Schema(implementation = MusicClass.class)))
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public MusicClass find(@PathParam("name") String name) {
        return music.find(name);
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putMusicClass", summary = "Make a music class, or say in which order it plays")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Input.class)))
    @APIResponse(
            responseCode = "200",
            description = "The class as it is now",
            content = @Content(schema = @Schema(implementation = MusicClass.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "409", ref = Api.CONFLICT)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public MusicClass put(@PathParam("name") String name, JsonBody body) {
        Fields fields = Fields.of(body);
        boolean random = fields.flag("random", false);
        fields.check();
        return music.put(name, random);
    }

    @DELETE
    @Path("/{name}")
    @Operation(
            operationId = "removeMusicClass",
            summary = "Take a music class away",
            description =
                    "Whoever hears it hears silence. The class default is emptied instead: it plays what is shipped.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public void remove(@PathParam("name") String name) {
        music.remove(name);
    }

    @POST
    @Path("/{name}/tracks")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "addTrack",
            summary = "Add a track",
            description =
                    "Heard at once, without a click. 50 MB and 20 minutes at the most, where nothing else is set.")
    @RequestBody(ref = Api.SOUND_FILE)
    @APIResponse(
            responseCode = "201",
            description = "The class as it is now",
            content = @Content(schema = @Schema(implementation = MusicClass.class)))
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Api.CONFLICT)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public Response add(@PathParam("name") String name, @Parameter(hidden = true) List<EntityPart> parts) {
        return Response.status(Response.Status.CREATED)
                .entity(music.add(name, new FileForm(parts).file()))
                .build();
    }

    @GET
    @Path("/{name}/tracks/{id}/sound")
    @Produces("audio/wav")
    @Operation(operationId = "trackSound", summary = "The track to listen to")
    @APIResponse(
            responseCode = "200",
            description = "The sound",
            content = @Content(mediaType = "audio/wav", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public Response sound(@PathParam("name") String name, @PathParam("id") long id) {
        return SoundAnswer.of(music.sound(name, id));
    }

    @DELETE
    @Path("/{name}/tracks/{id}")
    @Operation(operationId = "removeTrack", summary = "Take a track away")
    @APIResponse(
            responseCode = "200",
            description = "The class as it is now",
            content = @Content(schema = @Schema(implementation = MusicClass.class)))
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public MusicClass removeTrack(@PathParam("name") String name, @PathParam("id") long id) {
        return music.removeTrack(name, id);
    }
}
