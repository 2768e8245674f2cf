package org.carillonpbx.web.rest.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Builds the HTTP answer around a problem document. */
public final class ProblemAnswer {
    private ProblemAnswer() {}

    /** Answers with what the exception amounts to; {@code path} is what was asked for. */
    public static Response to(Throwable thrown, String path) {
        return answer(Diagnosis.of(thrown), path);
    }

    static Response answer(Diagnosis diagnosis, String path) {
        ProblemDocument document = diagnosis.document().at(path);
        Response.ResponseBuilder answer = Response.status(document.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document);
        diagnosis.retryAfter().map(ProblemAnswer::seconds).ifPresent(s -> answer.header(HttpHeaders.RETRY_AFTER, s));
        if (document.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"carillon\""); // RFC 6750 §3
        }
        return answer.build();
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
