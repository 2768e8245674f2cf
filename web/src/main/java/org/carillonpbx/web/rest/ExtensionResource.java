package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.carillonpbx.directory.boundary.Directory;
import org.carillonpbx.directory.boundary.Extension;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.rest.json.JsonBody;
import org.carillonpbx.web.rest.json.JsonBodyReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One extension. */
@Path("/extensions/{number}")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Extensions")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
@APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
public class ExtensionResource {
    @Inject
    private Directory directory;

    @PathParam("number")
    private String number;

    @GET
    @Operation(operationId = "extension", summary = "One extension, never with its secret")
    @APIResponse(
            responseCode = "200",
            description = "The extension",
            headers = @Header(name = "ETag", description = "Its version, for If-Match"),
            content = @Content(schema = @Schema(implementation = Extension.class)))
    @APIResponse(responseCode = "304", description = "As it was (If-None-Match)")
    public Response find(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Extension extension = existing();
        String tag = EntityTags.of(extension.version());
        return EntityTags.known(ifNoneMatch, extension.version())
                ? Response.notModified().header(HttpHeaders.ETAG, tag).build()
                : tagged(extension);
    }

    @PATCH
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeExtension",
            summary = "Change what is named, and nothing else",
            description = "A merge-patch (RFC 7396): null clears a text, what is not named stays as it is.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = JsonBodyReader.MERGE_PATCH,
                            schema = @Schema(implementation = ExtensionSchema.Patch.class)))
    @APIResponse(
            responseCode = "200",
            description = "The extension as it is now",
            content = @Content(schema = @Schema(implementation = Extension.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "412", ref = Api.OUTDATED)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonBody body) {
        return tagged(directory.change(number, ExtensionInput.change(number, body), EntityTags.expected(ifMatch)));
    }

    @DELETE
    @Operation(operationId = "deleteExtension", summary = "Remove an extension and unregister its phones")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", ref = Api.CONFLICT)
    @APIResponse(responseCode = "412", ref = Api.OUTDATED)
    public void delete(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        directory.delete(number, EntityTags.expected(ifMatch));
    }

    @GET
    @Path("/dependents")
    @Operation(operationId = "extensionDependents", summary = "What else goes when the extension is deleted")
    @APIResponse(
            responseCode = "200",
            description = "A sentence each, such as 2 registered phones",
            content = @Content(schema = @Schema(implementation = ExtensionSchema.Dependents.class)))
    public ExtensionSchema.Dependents dependents() {
        existing();
        return new ExtensionSchema.Dependents(number, directory.dependents(number));
    }

    @POST
    @Path("/secret")
    @Operation(
            operationId = "regenerateSecret",
            summary = "Give the extension a new secret",
            description = "It is told this once. Phones that use the old one are refused at their next registration.")
    @APIResponse(
            responseCode = "200",
            description = "The new secret",
            content = @Content(schema = @Schema(implementation = ExtensionSchema.Secret.class)))
    @APIResponse(responseCode = "412", ref = Api.OUTDATED)
    public ExtensionSchema.Secret regenerateSecret(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return new ExtensionSchema.Secret(directory.regenerateSecret(number, EntityTags.expected(ifMatch)));
    }

    private Extension existing() {
        return directory
                .find(number)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "There is no extension " + number + "."));
    }

    private static Response tagged(Extension extension) {
        return Response.ok(extension)
                .header(HttpHeaders.ETAG, EntityTags.of(extension.version()))
                .build();
    }
}
