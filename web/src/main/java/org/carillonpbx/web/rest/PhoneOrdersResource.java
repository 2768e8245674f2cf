package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.carillonpbx.subscription.boundary.PhoneOrder;
import org.carillonpbx.subscription.boundary.PhoneOrders;
import org.carillonpbx.web.rest.json.Fields;
import org.carillonpbx.web.rest.json.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders to registered phones. */
@Path("/registrations/orders")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
public class PhoneOrdersResource {
    @Inject
    private PhoneOrders orders;

    /** What to tell which phone. */
    @Schema(name = "PhoneOrder")
    public record Order(
            String extension,

            @Schema(description = "As the list of registrations tells it")
            String contact,

            @Schema(enumeration = {"resync", "reboot"}) String order) {}

    /** The SIP status that the phone answered with. */
    @Schema(name = "PhoneOrderOutcome")
    public record Outcome(
            @Schema(description = "0 where no answer came in time")
            int status) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "orderPhone",
            summary = "Have a phone fetch its configuration anew, or restart",
            description = "By a NOTIFY with Event check-sync or what its make understands. Waits up to 4 seconds.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Order.class)))
    @APIResponse(
            responseCode = "200",
            description = "Sent",
            content = @Content(schema = @Schema(implementation = Outcome.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public Outcome give(JsonBody body) {
        Fields fields = Fields.of(body);
        String extension = fields.text("extension");
        String contact = fields.text("contact");
        String order = fields.text("order");
        if (!order.equals("resync") && !order.equals("reboot")) {
            fields.wrong("order", "has to be resync or reboot");
        }
        fields.check();
        return new Outcome(orders.give(extension, contact, PhoneOrder.valueOf(order.toUpperCase(Locale.ROOT))));
    }
}
