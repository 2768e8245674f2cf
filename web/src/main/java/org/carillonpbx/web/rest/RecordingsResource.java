package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.recording.boundary.RecordingEntry;
import org.carillonpbx.recording.boundary.Recordings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calls that were written down. */
@Path("/recordings")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recordings", description = "Calls that were written down")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
public class RecordingsResource {
    @Inject
    private Recordings recordings;

    @GET
    @Operation(operationId = "recordings", summary = "Recordings, newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            headers = {
                @Header(
                        name = "Link",
                        description = "first, prev, next, last (RFC 8288)",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Listing.TOTAL,
                        description = "How many match in all",
                        schema = @Schema(type = SchemaType.INTEGER))
            },
            content = @Content(schema = @Schema(implementation = Listing.OfRecordings.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    public Response search(
            @BeanParam RecordingFilter filter,
            @QueryParam("page") @Parameter(description = "From 1", schema = @Schema(type = SchemaType.INTEGER))
                    String page,
            @QueryParam("size")
                    @Parameter(description = "1 to 1000, usually 50", schema = @Schema(type = SchemaType.INTEGER))
                    String size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        Page<RecordingEntry> found = recordings.search(filter.query(paging));
        return Listing.page(
                new Listing.OfRecordings(found.rows(), found.total(), paging.page(), paging.size()),
                paging,
                uri,
                found.total());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "recording", summary = "What a recording is of, and its SHA-256")
    @APIResponse(
            responseCode = "200",
            description = "The recording",
            content = @Content(schema = @Schema(implementation = RecordingEntry.class)))
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public RecordingEntry find(@PathParam("id") String id) {
        return recordings
                .find(id)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "There is no recording " + id + "."));
    }

    @GET
    @Path("/{id}/sound")
    @Produces({RecordingSound.WAV, RecordingSound.OGG})
    @Operation(
            operationId = "recordingSound",
            summary = "The sound, as a WAV or an Ogg file",
            description = "Takes Range (RFC 9110 §14). Noted in the audit log.")
    @APIResponse(
            responseCode = "200",
            description = "The whole file",
            content = {
                @Content(mediaType = RecordingSound.WAV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = RecordingSound.OGG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "206", description = "The part that was asked for")
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Api.CONFLICT)
    @APIResponse(responseCode = "416", description = "The file is shorter than that")
    public Response sound(@PathParam("id") String id, @HeaderParam("Range") @Parameter(hidden = true) String range) {
        return RecordingSound.answer(recordings.play(id), range == null ? "" : range);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteRecording", summary = "Delete a recording and its sound")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Api.CONFLICT)
    public void delete(@PathParam("id") String id) {
        recordings.delete(id);
    }

    @POST
    @Path("/{id}/pause")
    @Operation(
            operationId = "pauseRecording",
            summary = "Leave out what is said from now on",
            description = "For card numbers and the like: it is in no file.")
    @APIResponse(responseCode = "204", description = "Paused")
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Api.CONFLICT)
    public void pause(@PathParam("id") String id) {
        recordings.pause(id);
    }

    @POST
    @Path("/{id}/resume")
    @Operation(operationId = "resumeRecording", summary = "Go on with a recording")
    @APIResponse(responseCode = "204", description = "It goes on")
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Api.CONFLICT)
    public void resume(@PathParam("id") String id) {
        recordings.resume(id);
    }

    @POST
    @Path("/{id}/stop")
    @Operation(operationId = "stopRecording", summary = "End a recording; the call goes on")
    @APIResponse(responseCode = "204", description = "It ends")
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Api.CONFLICT)
    public void stop(@PathParam("id") String id) {
        recordings.stop(id);
    }
}
