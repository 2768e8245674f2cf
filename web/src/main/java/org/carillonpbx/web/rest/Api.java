package org.carillonpbx.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import org.carillonpbx.web.rest.problem.ProblemDocument;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Where the REST API begins, and what is common to all of it. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Carillon",
                        version = "1",
                        description =
                                "Extensions, registrations, calls and call records of a Carillon PBX. Every error is"
                                        + " an RFC 9457 problem document.",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
        security = {@SecurityRequirement(name = Api.BEARER), @SecurityRequirement(name = Api.COOKIE)},
        components =
                @Components(
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = Api.BEARER,
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    bearerFormat = "JWT",
                                    description = "The token that POST /api/auth/login answers with."),
                            @SecurityScheme(
                                    securitySchemeName = Api.COOKIE,
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.COOKIE,
                                    apiKeyName = "carillon",
                                    description =
                                            "The same token as the portal's cookie. Requests that change something"
                                                    + " need proof of the same origin (Sec-Fetch-Site or Origin).")
                        },
                        requestBodies =
                                @RequestBody(
                                        name = Api.SOUND_FILE,
                                        description = "A recording",
                                        required = true,
                                        content =
                                                @Content(
                                                        mediaType = MediaType.MULTIPART_FORM_DATA,
                                                        schema = @Schema(implementation = FileForm.Document.class))),
                        responses = {
                            @APIResponse(
                                    name = Api.MALFORMED,
                                    description = "The request cannot be read",
                                    content =
                                            @Content(
                                                    mediaType = ProblemDocument.MEDIA_TYPE,
                                                    schema = @Schema(implementation = ProblemDocument.class))),
                            @APIResponse(
                                    name = Api.NOT_SIGNED_IN,
                                    description = "No token, or one that is not valid any more",
                                    content =
                                            @Content(
                                                    mediaType = ProblemDocument.MEDIA_TYPE,
                                                    schema = @Schema(implementation = ProblemDocument.class))),
                            @APIResponse(
                                    name = Api.FORBIDDEN,
                                    description = "Not allowed for this user",
                                    content =
                                            @Content(
                                                    mediaType = ProblemDocument.MEDIA_TYPE,
                                                    schema = @Schema(implementation = ProblemDocument.class))),
                            @APIResponse(
                                    name = Api.NOT_FOUND,
                                    description = "There is none",
                                    content =
                                            @Content(
                                                    mediaType = ProblemDocument.MEDIA_TYPE,
                                                    schema = @Schema(implementation = ProblemDocument.class))),
                            @APIResponse(
                                    name = Api.CONFLICT,
                                    description = "Exists already, or is in use",
                                    content =
                                            @Content(
                                                    mediaType = ProblemDocument.MEDIA_TYPE,
                                                    schema = @Schema(implementation = ProblemDocument.class))),
                            @APIResponse(
                                    name = Api.OUTDATED,
                                    description = "Changed by somebody else since it was read (If-Match)",
                                    content =
                                            @Content(
                                                    mediaType = ProblemDocument.MEDIA_TYPE,
                                                    schema = @Schema(implementation = ProblemDocument.class))),
                            @APIResponse(
                                    name = Api.INVALID,
                                    description = "The input is not valid; errors names the fields",
                                    content =
                                            @Content(
                                                    mediaType = ProblemDocument.MEDIA_TYPE,
                                                    schema = @Schema(implementation = ProblemDocument.class))),
                            @APIResponse(
                                    name = Api.UNAVAILABLE,
                                    description = "The database is away; Retry-After says when to try again",
                                    content =
                                            @Content(
                                                    mediaType = ProblemDocument.MEDIA_TYPE,
                                                    schema = @Schema(implementation = ProblemDocument.class)))
                        }))
public class Api extends Application {
    static final String BEARER = "bearer";
    static final String COOKIE = "cookie";

    static final String MALFORMED = "Malformed";
    static final String NOT_SIGNED_IN = "NotSignedIn";
    static final String FORBIDDEN = "Forbidden";
    static final String NOT_FOUND = "NotFound";
    static final String CONFLICT = "Conflict";
    static final String OUTDATED = "Outdated";
    static final String INVALID = "Invalid";
    static final String UNAVAILABLE = "Unavailable";

    /** The body of whatever takes a recording. */
    static final String SOUND_FILE = "SoundFile";

    public static final String ADMIN = "admin";
    static final String USER = "user";
}
