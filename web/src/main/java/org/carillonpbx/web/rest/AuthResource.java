package org.carillonpbx.web.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.carillonpbx.identity.boundary.IssuedToken;
import org.carillonpbx.identity.boundary.Session;
import org.carillonpbx.identity.boundary.SignIn;
import org.carillonpbx.web.rest.json.Fields;
import org.carillonpbx.web.rest.json.JsonBody;
import org.carillonpbx.web.security.Caller;
import org.carillonpbx.web.security.TokenCookie;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tokens: issued, told about, revoked. */
@Path("/auth")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Auth", description = "Signing in and out")
public class AuthResource {
    @Inject
    private SignIn signIn;

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest http;

    /** What signing in takes. */
    @Schema(
            name = "Login",
            requiredProperties = {"username", "password"})
    public record Login(
            String username, @Schema(format = "password") String password) {}

    @POST
    @Path("/login")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "login",
            summary = "Sign in",
            description = "Answers with a token for the Authorization header and sets it as the HttpOnly cookie, too."
                    + " An unknown user and a wrong password are told apart neither in words nor in time.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Login.class)))
    @APIResponse(
            responseCode = "200",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = TokenDocument.class)))
    @APIResponse(responseCode = "400", ref = Api.MALFORMED)
    @APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
    @APIResponse(responseCode = "422", ref = Api.INVALID)
    @APIResponse(responseCode = "429", description = "Too many attempts; Retry-After says how long to wait")
    @APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
    @SecurityRequirements
    public Response login(JsonBody body) {
        Fields fields = Fields.of(body);
        String username = fields.text("username");
        String password = fields.text("password");
        fields.check();
        IssuedToken issued = signIn.signIn(username, password, http.getRemoteAddr());
        Session session = issued.session();
        return Response.ok(new TokenDocument(issued.token(), session.expiresAt()))
                .header(
                        HttpHeaders.SET_COOKIE,
                        TokenCookie.carrying(
                                issued.token(), Clock.systemUTC().instant(), session.expiresAt(), http.isSecure()))
                .build();
    }

    @POST
    @Path("/logout")
    @PermitAll
    @Operation(
            operationId = "logout",
            summary = "Sign out",
            description = "Revokes the token at once, clears the cookie.")
    @APIResponse(responseCode = "204", description = "Signed out; also where nobody was signed in")
    @APIResponse(responseCode = "403", ref = Api.FORBIDDEN)
    @APIResponse(responseCode = "503", ref = Api.UNAVAILABLE)
    public Response logout() {
        caller.token().ifPresent(token -> signIn.signOut(token.value()));
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, TokenCookie.cleared(http.isSecure()))
                .build();
    }

    @GET
    @Path("/verify")
    @RolesAllowed({Api.ADMIN, Api.USER})
    @Operation(operationId = "verify", summary = "The claims of the token that is sent along")
    @APIResponse(
            responseCode = "200",
            description = "The token is valid",
            content = @Content(schema = @Schema(implementation = Claims.class)))
    @APIResponse(responseCode = "401", ref = Api.NOT_SIGNED_IN)
    public Claims verify() {
        return Claims.of(caller.session().orElseThrow());
    }
}
