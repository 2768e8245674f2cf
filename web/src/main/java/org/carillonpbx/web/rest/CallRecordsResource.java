package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.carillonpbx.explanation.boundary.Explanations;
import org.carillonpbx.journal.boundary.CallRecord;
import org.carillonpbx.journal.boundary.CallRecords;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.trace.boundary.Ladder;
import org.carillonpbx.trace.boundary.Ladders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calls that are over. */
@Path("/call-records")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Call records", description = "Calls that are over")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
public class CallRecordsResource {
    @Inject
    private CallRecords records;

    @Inject
    private Ladders ladders;

    @Inject
    private Explanations explanations;

    @Inject
    private Sentences sentences;

    @GET
    @Operation(
            operationId = "callRecords",
            summary = "Call records, newest first",
            description = "A page as JSON, or with Accept: text/csv everything that matches.")
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
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Listing.OfCallRecords.class)),
                @Content(mediaType = CallRecordStream.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    public Response search(
            @BeanParam CallRecordFilter filter,
            @QueryParam("page") @Parameter(description = "From 1", schema = @Schema(type = SchemaType.INTEGER))
                    String page,
            @QueryParam("size")
                    @Parameter(description = "1 to 1000, usually 50", schema = @Schema(type = SchemaType.INTEGER))
                    String size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        Page<CallRecord> found = records.search(filter.query(paging));
        return Listing.page(
                new Listing.OfCallRecords(found.rows(), found.total(), paging.page(), paging.size()),
                paging,
                uri,
                found.total());
    }

    @GET
    @Produces(CallRecordStream.CSV + ";qs=0.5") // who accepts anything gets JSON
    @Operation(hidden = true)
    public Response stream(@BeanParam CallRecordFilter filter) {
        return CallRecordStream.answer(records, filter.query(0, Paging.LARGEST));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "callRecord", summary = "One call record with its legs")
    @APIResponse(
            responseCode = "200",
            description = "The record",
            content = @Content(schema = @Schema(implementation = CallRecordDocument.class)))
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public CallRecordDocument find(@PathParam("id") String id) {
        return records.find(id)
                .map(record -> CallRecordDocument.of(
                        record, explanations.of(record).map(sentences::of).orElse("")))
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "There is no record of a call " + id + "."));
    }

    @GET
    @Path("/{id}/ladder")
    @Operation(
            operationId = "callRecordLadder",
            summary = "What went over the wire",
            description = "Messages of every leg in their order, secrets masked, with media events. Kept for a day.")
    @APIResponse(
            responseCode = "200",
            description = "The ladder",
            content = @Content(schema = @Schema(implementation = Ladder.class)))
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public Ladder ladder(@PathParam("id") String id) {
        return ladders.of(id).orElseThrow(LadderFile.untraced(id));
    }

    @GET
    @Path("/{id}/ladder.pcap")
    @Produces(LadderFile.PCAP)
    @Operation(
            operationId = "callRecordPcap",
            summary = "What went over the wire, as a capture file",
            description = "For Wireshark and its like: each message in a datagram made up for it. Live calls too.")
    @APIResponse(
            responseCode = "200",
            description = "A pcap file",
            content =
                    @Content(
                            mediaType = LadderFile.PCAP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    public Response pcap(@PathParam("id") String id) {
        return LadderFile.answer(id, ladders.pcap(id).orElseThrow(LadderFile.untraced(id)));
    }
}
