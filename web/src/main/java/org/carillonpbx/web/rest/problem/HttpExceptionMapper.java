package org.carillonpbx.web.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What JAX-RS itself turns down: no such path, method, or media type. Keeps Allow and the like. */
@Provider
public class HttpExceptionMapper implements ExceptionMapper<WebApplicationException> {
    private static final int FIRST_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(WebApplicationException thrown) {
        Response response = thrown.getResponse();
        String path = uri.getRequestUri().getPath();
        if (response.getStatus() < FIRST_ERROR) {
            return response; // the answer to OPTIONS comes this way
        }
        if (thrown.getCause() != null || response.getStatus() >= SERVER_ERROR) {
            Diagnosis diagnosis = Diagnosis.of(thrown);
            boolean known = diagnosis.incident().isEmpty();
            if (known || response.getStatus() >= SERVER_ERROR) {
                diagnosis.incident().ifPresent(incident -> WebLog.LOG.unexpected(incident, thrown));
                return ProblemAnswer.answer(diagnosis, path);
            }
        }
        return Response.fromResponse(response)
                .type(ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, null)
                .entity(document(response, path))
                .build();
    }

    private static ProblemDocument document(Response response, String path) {
        int status = response.getStatus();
        String reason = response.getStatusInfo().getReasonPhrase();
        return new ProblemDocument("about:blank", reason, status, detail(status, path), path, List.of());
    }

    static String detail(int status, String path) {
        return switch (status) {
            case 404 -> "There is nothing at " + path + ".";
            case 405 -> "This method is not possible here; the Allow header names those that are.";
            case 406 -> "None of the media types asked for in Accept can be made here.";
            case 415 -> "The body's media type is not understood here; send application/json.";
            default -> "The request cannot be carried out as it was sent.";
        };
    }
}
