package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.carillonpbx.paging.boundary.Zone;
import org.carillonpbx.paging.boundary.Zones;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.web.rest.json.Fields;
import org.carillonpbx.web.rest.json.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The paging zones. */
@Path("/paging-zones")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Paging", description = "Loudspeakers and phones that a caller speaks to")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
public class PagingZonesResource {
    private static final int USUAL_PORT = 5_004;
    private static final int USUAL_TTL = 1;
    private static final int USUAL_SECONDS = 120;

    @Inject
    private Zones zones;

    @Schema(name = "PagingZoneList")
    public record All(List<Zone> items, long total) {}

    @GET
    @Operation(operationId = "pagingZones", summary = "Every paging zone")
    @APIResponse(
            responseCode = "200",
            description = "All of them, by number",
            content = @Content(schema = @Schema(implementation = All.class)))
    public All list() {
        List<Zone> all = zones.all();
        return new All(all, all.size());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createPagingZone",
            summary = "Make a paging zone",
            description = "Whoever dials its number speaks to its loudspeakers and phones, from this moment on.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Zone.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Zone.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "409", ref = Api.CONFLICT)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public Response create(JsonBody body) {
        Fields fields = Fields.of(body);
        Zone wanted = read(fields, fields.text("number"));
        fields.check();
        Zone made = zones.create(wanted);
        return Response.created(URI.create("paging-zones/" + made.number()))
                .header(HttpHeaders.ETAG, EntityTags.of(made.version()))
                .entity(made)
                .build();
    }

    @GET
    @Path("/{number}")
    @Operation(operationId = "pagingZone", summary = "One paging zone")
    @APIResponse(
            responseCode = "200",
            description = "The zone",
            content = @Content(schema = @Schema(implementation = Zone.class)))
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public Response find(@PathParam("number") String number) {
        return tagged(zones.find(number)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "There is no paging zone " + number + ".")));
    }

    @PUT
    @Path("/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePagingZone",
            summary = "Put this in the zone's place",
            description = "For the next page.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Zone.class)))
    @APIResponse(
            responseCode = "200",
            description = "The zone as it is now",
            content = @Content(schema = @Schema(implementation = Zone.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    @APIResponse(responseCode = "412", ref = Api.OUTDATED)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public Response change(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonBody body) {
        Fields fields = Fields.of(body);
        Zone wanted = read(fields, number);
        fields.check();
        return tagged(zones.change(wanted, EntityTags.expected(ifMatch)));
    }

    @DELETE
    @Path("/{number}")
    @Operation(operationId = "deletePagingZone", summary = "Remove a paging zone")
    @APIResponse(responseCode = "204", description = "Removed; a page that is under way goes on to its end")
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    @APIResponse(responseCode = "412", ref = Api.OUTDATED)
    public void delete(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        zones.delete(number, EntityTags.expected(ifMatch));
    }

    private static Zone read(Fields fields, String number) {
        String codec = fields.text("codec");
        return new Zone(
                number,
                fields.text("name"),
                fields.text("group"),
                fields.whole("port").orElse(USUAL_PORT),
                fields.whole("ttl").orElse(USUAL_TTL),
                fields.text("networkInterface"),
                codec.isEmpty() ? "PCMU" : codec,
                fields.whole("longestSeconds").orElse(USUAL_SECONDS),
                fields.list("members"),
                fields.list("pagers"),
                0);
    }

    private static Response tagged(Zone zone) {
        return Response.ok(zone)
                .header(HttpHeaders.ETAG, EntityTags.of(zone.version()))
                .build();
    }
}
