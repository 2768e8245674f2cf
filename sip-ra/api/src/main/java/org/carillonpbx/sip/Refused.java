package org.carillonpbx.sip;

import java.util.Objects;
import java.util.OptionalInt;

/** A final failure response, 4xx to 6xx. */
public record Refused(int status, String reason, OptionalInt retryAfterSeconds) implements RegisterReply, Admission {
    public Refused {
        if (status < 400 || status > 699) {
            throw new IllegalArgumentException("not a failure: " + status);
        }
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(retryAfterSeconds, "retryAfterSeconds");
    }

    public Refused(int status, String reason) {
        this(status, reason, OptionalInt.empty());
    }
}
