package org.carillonpbx.web.rest;

import java.time.Instant;
import org.carillonpbx.registrar.boundary.RefusedAttempt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who was not let in. */
@Schema(name = "RegistrationFailure")
public record RegistrationFailureDocument(
        Instant firstAt,
        Instant lastAt,
        long times,
        @Schema(description = "register or call") String what,
        @Schema(description = "Who they claim to be") String account,
        String source,
        String transport,
        String userAgent,
        String reason,
        String sipCallId,

        @Schema(description = "What is wrong and what to do")
        String explanation) {

    static RegistrationFailureDocument of(RefusedAttempt attempt, String explanation) {
        return new RegistrationFailureDocument(
                attempt.firstAt(),
                attempt.lastAt(),
                attempt.times(),
                attempt.what(),
                attempt.account(),
                attempt.source(),
                attempt.transport(),
                attempt.userAgent(),
                attempt.reason().name(),
                attempt.sipCallId(),
                explanation);
    }
}
