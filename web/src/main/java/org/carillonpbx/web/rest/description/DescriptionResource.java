package org.carillonpbx.web.rest.description;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** This description, for machines and for people. Open to all: it tells what anybody can read in our documentation. */
@Path("/")
@RequestScoped
@PermitAll
@Tag(name = "Description", description = "The API about itself")
@SecurityRequirements
public class DescriptionResource {

    @GET
    @Path("/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openapi", summary = "This description, as OpenAPI 3.1")
    @APIResponse(
            responseCode = "200",
            description = "The description",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public String openapi() {
        return Description.openapi();
    }

    @GET
    @Path("/docs")
    @Produces("text/html;charset=UTF-8")
    @Operation(operationId = "docs", summary = "A page to read this description and try it")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public String docs() {
        return Description.page();
    }
}
