package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.carillonpbx.directory.boundary.Directory;
import org.carillonpbx.directory.boundary.Extension;
import org.carillonpbx.directory.boundary.ExtensionCreated;
import org.carillonpbx.directory.boundary.ExtensionQuery;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.web.rest.json.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The extensions: searched, and new ones made. */
@Path("/extensions")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Extensions", description = "Who can be called, and how their phones sign in")
@APIResponse(responseCode = "400", ref = Api.MALFORMED)
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
public class ExtensionsResource {
    private static final Set<String> SORTABLE = Set.of("number", "name", "email", "updatedAt");

    @Inject
    private Directory directory;

    @GET
    @Operation(operationId = "searchExtensions", summary = "Extensions, page by page")
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
            content = @Content(schema = @Schema(implementation = Listing.OfExtensions.class)))
    public Response search(
            @QueryParam("q") @DefaultValue("") @Parameter(description = "Found in number, name or email") String text,
            @QueryParam("sort")
                    @DefaultValue("number")
                    @Parameter(description = "number, name, email or updatedAt; with a minus before it descending")
                    String sort,
            @QueryParam("page") @Parameter(description = "From 1", schema = @Schema(type = SchemaType.INTEGER))
                    String page,
            @QueryParam("size")
                    @Parameter(description = "1 to 1000, usually 50", schema = @Schema(type = SchemaType.INTEGER))
                    String size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        Page<Extension> found = directory.search(query(text, sort, paging));
        return Listing.page(
                new Listing.OfExtensions(found.rows(), found.total(), paging.page(), paging.size()),
                paging,
                uri,
                found.total());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createExtension",
            summary = "Make an extension",
            description =
                    "Phones can register with it within a second. Without a secret one is generated and told once.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ExtensionSchema.New.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ExtensionCreatedDocument.class)))
    @APIResponse(responseCode = "409", ref = Api.CONFLICT)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public Response create(JsonBody body, @Context UriInfo uri) {
        ExtensionCreated created = directory.create(ExtensionInput.one(body));
        Extension extension = created.extension();
        URI location = uri.getAbsolutePathBuilder().path(extension.number()).build();
        return Response.created(location)
                .header(HttpHeaders.ETAG, EntityTags.of(extension.version()))
                .entity(ExtensionCreatedDocument.of(created))
                .build();
    }

    static ExtensionQuery query(String text, String sort, Paging paging) {
        boolean descending = sort.startsWith("-");
        String field = descending ? sort.substring(1) : sort;
        if (!SORTABLE.contains(field)) {
            throw new Problem(
                    Problem.Kind.MALFORMED,
                    "Some query parameters are not as they should be.",
                    List.of(new Violation("sort", "has to be number, name, email or updatedAt")));
        }
        return new ExtensionQuery(text.strip(), field, descending, paging.offset(), paging.size());
    }
}
