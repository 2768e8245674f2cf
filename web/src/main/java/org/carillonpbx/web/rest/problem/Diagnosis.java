package org.carillonpbx.web.rest.problem;

import jakarta.json.JsonException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carillonpbx.identity.boundary.Throttled;
import org.carillonpbx.problem.boundary.Problem;

/**
 * Tells exceptions apart: what to answer, after how long to try again, and whether it is worth a line in the log.
 *
 * @param incident names an unexpected exception in the log and in the answer
 */
record Diagnosis(ProblemDocument document, Optional<Duration> retryAfter, Optional<UUID> incident) {
    private static final Duration BRIEFLY = Duration.ofSeconds(10);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int DEEPEST = 20;

    static Diagnosis of(Throwable thrown) {
        for (Throwable cause : causes(thrown)) {
            if (cause instanceof Problem problem) {
                return expected(problem);
            }
            if (cause instanceof JsonException) {
                return expected(new Problem(Problem.Kind.MALFORMED, "The body is not valid JSON."));
            }
            if (databaseAway(cause)) {
                return expected(new Problem(
                        Problem.Kind.UNAVAILABLE,
                        "The database cannot be reached. Calls go on; changes have to wait until it is back."));
            }
        }
        UUID incident = UUID.randomUUID();
        return new Diagnosis(
                new ProblemDocument(
                        "about:blank",
                        "Internal Server Error",
                        500,
                        "Something failed that should not have. The server's log tells more under this incident.",
                        "urn:carillon:incident:" + incident,
                        List.of()),
                Optional.empty(),
                Optional.of(incident));
    }

    private static Diagnosis expected(Problem problem) {
        Problem.Kind kind = problem.kind();
        String type =
                "urn:carillon:problem:" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        ProblemDocument document =
                new ProblemDocument(type, title(kind), kind.status(), problem.getMessage(), "", problem.violations());
        return new Diagnosis(document, retryAfter(problem), Optional.empty());
    }

    private static Optional<Duration> retryAfter(Problem problem) {
        if (problem instanceof Throttled throttled) {
            return Optional.of(throttled.retryAfter());
        }
        return switch (problem.kind()) {
            case TOO_MANY -> Optional.of(A_MINUTE);
            case UNAVAILABLE -> Optional.of(BRIEFLY);
            default -> Optional.empty();
        };
    }

    private static String title(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> "The input is not valid";
            case MALFORMED -> "The request cannot be read";
            case NOT_SIGNED_IN -> "Sign in first";
            case FORBIDDEN -> "Not allowed";
            case NOT_FOUND -> "Not found";
            case CONFLICT -> "In conflict with what is there";
            case OUTDATED -> "Changed by somebody else";
            case TOO_MANY -> "Too many requests";
            case UNAVAILABLE -> "Not available now";
        };
    }

    private static boolean databaseAway(Throwable cause) {
        if (cause instanceof SQLTransientConnectionException || cause instanceof SQLNonTransientConnectionException) {
            return true;
        }
        if (cause instanceof SQLException sql) {
            // class 08 is a broken connection, 57P is PostgreSQL shutting down or starting up
            String state = sql.getSQLState() == null ? "" : sql.getSQLState();
            return state.startsWith("08") || state.startsWith("57P");
        }
        return cause instanceof ResourceException; // the pool got no connection
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
    }
}
