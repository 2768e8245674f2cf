package org.carillonpbx.identity.boundary;

import java.time.Duration;
import org.carillonpbx.problem.boundary.Problem;

/** Too many attempts to sign in; with the time to wait, which is the answer's Retry-After. */
public final class Throttled extends Problem {
    private static final long serialVersionUID = 1L;
    private final Duration retryAfter;

    public Throttled(Duration retryAfter) {
        super(
                Kind.TOO_MANY,
                "Too many attempts. Wait " + Math.max(1, retryAfter.toSeconds()) + " seconds and try again.");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
