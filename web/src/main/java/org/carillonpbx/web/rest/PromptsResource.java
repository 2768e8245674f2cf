package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.carillonpbx.sound.boundary.PackReport;
import org.carillonpbx.sound.boundary.Prompts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the PBX says: shipped prompts, and your own in their place. */
@Path("/prompts")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sounds")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
public class PromptsResource {
    @Inject
    private Prompts prompts;

    @GET
    @Operation(operationId = "prompts", summary = "Every prompt of a language")
    @APIResponse(
            responseCode = "200",
            description = "All of them, the shipped ones first",
            content = @Content(schema = @Schema(implementation = PromptDocument[].class)))
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public List<PromptDocument> all(
            @QueryParam("language")
                    @DefaultValue("en")
                    @Parameter(description = "Such as en", schema = @Schema(type = SchemaType.STRING))
                    String language) {
        return prompts.all(language).stream().map(PromptDocument::of).toList();
    }

    @GET
    @Path("/{language}/{name}")
    @Operation(operationId = "prompt", summary = "One prompt")
    @APIResponse(
            responseCode = "200",
            description = "The prompt",
            content = @Content(schema = @Schema(implementation = PromptDocument.class)))
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public PromptDocument prompt(@PathParam("language") String language, @PathParam("name") String name) {
        return PromptDocument.of(prompts.prompt(language, name));
    }

    @GET
    @Path("/{language}/{name}/sound")
    @Produces({"audio/wav", "audio/ogg"})
    @Operation(operationId = "promptSound", summary = "The prompt to listen to", description = "As it would be said.")
    @APIResponse(
            responseCode = "200",
            description = "WAV for your own, Opus in Ogg for those that are shipped",
            content = @Content(mediaType = "audio/wav", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public Response sound(@PathParam("language") String language, @PathParam("name") String name) {
        return SoundAnswer.of(prompts.sound(language, name));
    }

    @PUT
    @Path("/{language}/{name}/sound")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "replacePrompt",
            summary = "Put a recording of your own in a prompt's place, or add a prompt",
            description = "It is heard from the next call on. The file is read and written anew; 50 MB and 20 minutes"
                    + " at the most, where nothing else is set.")
    @RequestBody(ref = Api.SOUND_FILE)
    @APIResponse(
            responseCode = "200",
            description = "The prompt as it is now",
            content = @Content(schema = @Schema(implementation = PromptDocument.class)))
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public PromptDocument replace(
            @PathParam("language") String language,
            @PathParam("name") String name,
            @Parameter(hidden = true) List<EntityPart> parts) {
        FileForm form = new FileForm(parts);
        return PromptDocument.of(prompts.replace(language, name, form.text("words"), form.file()));
    }

    @DELETE
    @Path("/{language}/{name}/sound")
    @Operation(
            operationId = "resetPrompt",
            summary = "Take your own recording away",
            description = "The shipped one is said again; where there is none, the prompt is gone.")
    @APIResponse(responseCode = "204", description = "It is taken away")
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public void reset(@PathParam("language") String language, @PathParam("name") String name) {
        prompts.reset(language, name);
    }

    @POST
    @Path("/{language}/pack")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "replacePrompts",
            summary = "Replace many prompts by a zip of recordings",
            description =
                    "Each file is named as its prompt is: number-7.wav. Folders do not matter. Files that cannot be"
                            + " taken are told, the others are taken.")
    @RequestBody(ref = Api.SOUND_FILE)
    @APIResponse(
            responseCode = "200",
            description = "What was taken, and what was not",
            content = @Content(schema = @Schema(implementation = PackReport.class)))
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public PackReport pack(@PathParam("language") String language, @Parameter(hidden = true) List<EntityPart> parts) {
        return prompts.replaceAll(language, new FileForm(parts).file());
    }
}
