package org.carillonpbx.web.rest.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whatever a resource throws, an EJB's wrapping included. */
@Provider
public class AnyExceptionMapper implements ExceptionMapper<Throwable> {
    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        Diagnosis diagnosis = Diagnosis.of(thrown);
        diagnosis.incident().ifPresent(incident -> WebLog.LOG.unexpected(incident, thrown));
        return ProblemAnswer.answer(diagnosis, uri.getRequestUri().getPath());
    }
}
