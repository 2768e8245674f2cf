package org.carillonpbx.registrar.control;

import java.util.Optional;

/**
 * How a contact was found the last time it was asked. Times are milliseconds of the epoch.
 *
 * @param askedAt when it was asked last, 0 for never
 * @param waiting whether the answer is still to come
 * @param failures how often in a row none came
 * @param roundTripMicros of the last answer, empty where none ever came
 */
record Pulse(long askedAt, boolean waiting, int failures, Optional<Long> roundTripMicros) {
    static final Pulse UNKNOWN = new Pulse(0, false, 0, Optional.empty());

    Pulse asked(long now) {
        return new Pulse(now, true, failures, roundTripMicros);
    }

    Pulse answered(long micros) {
        return new Pulse(askedAt, false, 0, Optional.of(micros));
    }

    Pulse silent() {
        return new Pulse(askedAt, false, failures + 1, roundTripMicros);
    }

    /** Nothing was asked after all. */
    Pulse spared() {
        return new Pulse(askedAt, false, failures, roundTripMicros);
    }

    /** Whether it answered when it was asked last. */
    boolean beats() {
        return failures == 0 && roundTripMicros.isPresent();
    }
}
