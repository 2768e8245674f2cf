package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carillonpbx.mailbox.boundary.Mailboxes;
import org.carillonpbx.mailbox.boundary.MessageCounts;
import org.carillonpbx.web.rest.json.Fields;
import org.carillonpbx.web.rest.json.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many messages wait for an extension: its lamp. */
@Path("/extensions/{number}/message-waiting")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Extensions")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
public class MessageWaitingResource {
    @Inject
    private Mailboxes mailboxes;

    @GET
    @Operation(operationId = "messageWaiting", summary = "How many messages wait")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = MessageCounts.class)))
    public MessageCounts counts(@PathParam("number") String number) {
        return mailboxes.counts(number);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setMessageWaiting",
            summary = "Say how many messages wait",
            description = "Lamps follow within a second. For whatever keeps the messages.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MessageCounts.class)))
    @APIResponse(
            responseCode = "200",
            description = "The counts as they are now",
            content = @Content(schema = @Schema(implementation = MessageCounts.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    @APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
    public MessageCounts set(@PathParam("number") String number, JsonBody body) {
        Fields fields = Fields.of(body);
        MessageCounts counts = new MessageCounts(
                fields.whole("unheard").orElse(0), fields.whole("heard").orElse(0));
        fields.check();
        mailboxes.set(number, counts);
        return mailboxes.counts(number);
    }
}
