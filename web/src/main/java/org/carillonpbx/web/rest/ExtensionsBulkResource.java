package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.carillonpbx.directory.boundary.Directory;
import org.carillonpbx.web.rest.json.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many extensions in one request. */
@Path("/extensions:bulk")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Extensions")
public class ExtensionsBulkResource {
    @Inject
    private Directory directory;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createExtensions",
            summary = "Make many extensions, all or nothing",
            description = "Errors name a field with its place in the array before it, such as [3].number.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ExtensionSchema.New.class)))
    @APIResponse(
            responseCode = "201",
            description = "All made, in the order of the request",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ExtensionCreatedDocument.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
    @APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
    @APIResponse(responseCode = "409", ref = Api.CONFLICT)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    @APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
    public Response createAll(JsonBody body) {
        List<ExtensionCreatedDocument> made = directory.createAll(ExtensionInput.many(body)).stream()
                .map(ExtensionCreatedDocument::of)
                .toList();
        return Response.status(Response.Status.CREATED).entity(made).build();
    }
}
