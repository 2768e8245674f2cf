package org.carillonpbx.operations.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the database answered last.
 *
 * @param askedAt when it was asked; an answer may still be on its way
 * @param skew how far its clock is from ours, positive where it is ahead
 * @param failure why it did not answer, empty where it did or has not yet
 */
public record Pulse(Instant askedAt, Optional<Duration> latency, Duration skew, int connections, String failure) {

    static Pulse asking(Instant now) {
        return new Pulse(now, Optional.empty(), Duration.ZERO, 0, "");
    }

    public boolean reachable() {
        return latency.isPresent();
    }
}
