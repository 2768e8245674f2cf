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
import org.carillonpbx.recording.boundary.RecordingRule;
import org.carillonpbx.recording.boundary.RecordingRules;
import org.carillonpbx.web.rest.json.Fields;
import org.carillonpbx.web.rest.json.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When an extension's calls are recorded. */
@Path("/extensions/{number}/recording")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recordings")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "404", ref = Api.NOT_FOUND)
public class RecordingRuleResource {
    @Inject
    private RecordingRules rules;

    @GET
    @Operation(operationId = "recordingRule", summary = "When an extension's calls are recorded")
    @APIResponse(
            responseCode = "200",
            description = "Its rule",
            content = @Content(schema = @Schema(implementation = RecordingRule.class)))
    public RecordingRule rule(@PathParam("number") String number) {
        return rules.of(number);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setRecordingRule",
            summary = "Say when an extension's calls are recorded",
            description = "When: NEVER, ON_DEMAND (from *1 to *1) or ALWAYS. Where: FILE, RECORDER (SIPREC), BOTH or"
                    + " RECORDER_OR_FILE. How both parties are told: NONE, TONE, TONES or ANNOUNCEMENT."
                    + " Holds for conversations that begin after it.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RecordingRule.class)))
    @APIResponse(
            responseCode = "200",
            description = "Its rule from now on",
            content = @Content(schema = @Schema(implementation = RecordingRule.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    @APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
    public RecordingRule set(@PathParam("number") String number, JsonBody body) {
        Fields fields = Fields.of(body);
        RecordingRule rule = new RecordingRule(
                fields.text("policy"),
                fields.namedText("place").orElse(RecordingRule.USUAL.place()),
                fields.namedText("notice").orElse(RecordingRule.USUAL.notice()));
        fields.check();
        rules.set(number, rule);
        return rule;
    }
}
