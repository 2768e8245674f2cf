package org.carillonpbx.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.guard.boundary.AccessLists;
import org.carillonpbx.guard.boundary.AccessRule;
import org.carillonpbx.guard.boundary.AccessRules;
import org.carillonpbx.guard.boundary.Service;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.web.rest.json.Fields;
import org.carillonpbx.web.rest.json.JsonBody;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lists of who may and who may not, by service. */
@Path("/access-rules")
@RequestScoped
@RolesAllowed(Api.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Security")
@APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
@APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
@APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
public class AccessRulesResource {
    @Inject
    private AccessLists lists;

    @GET
    @Operation(operationId = "accessRules", summary = "Every rule, with the version that they have together")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = AccessRules.class)))
    public Response rules() {
        return answer(lists.rules());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceAccessRules",
            summary = "Put these rules in the place of all there are",
            description = "At once and together. Rules that would shut you out yourself are not taken.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AccessRule[].class)))
    @APIResponse(
            responseCode = "200",
            description = "They hold within a second",
            content = @Content(schema = @Schema(implementation = AccessRules.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "412", ref = Api.OUTDATED)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    public Response replace(JsonBody body, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        return answer(lists.replace(read(body), EntityTags.expected(match)));
    }

    private static Response answer(AccessRules rules) {
        return Response.ok(rules)
                .header(HttpHeaders.ETAG, EntityTags.of(rules.version()))
                .build();
    }

    private static List<AccessRule> read(JsonBody body) {
        List<AccessRule> rules = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (JsonValue each : body.array()) {
            String place = "rules[" + rules.size() + "].";
            if (!(each instanceof JsonObject)) {
                throw new Problem(Problem.Kind.MALFORMED, place + " has to be a JSON object.");
            }
            Fields fields = new Fields(each.asJsonObject(), place);
            String name = fields.text("service");
            Optional<Service> service = Arrays.stream(Service.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            if (service.isEmpty()) {
                fields.wrong("service", "has to be one of " + Arrays.toString(Service.values()));
            }
            rules.add(new AccessRule(
                    service.orElse(Service.SIP),
                    fields.flag("allow", true),
                    fields.text("prefix"),
                    fields.text("note")));
            violations.addAll(fields.violations());
        }
        if (!violations.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "The access rules cannot be taken.", violations);
        }
        return rules;
    }
}
