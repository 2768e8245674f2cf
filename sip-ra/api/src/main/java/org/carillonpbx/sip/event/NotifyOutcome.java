package org.carillonpbx.sip.event;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * What became of a NOTIFY.
 *
 * @param sequence its CSeq number
 * @param status the final response; 408 where none came, 503 where it could not be sent
 * @param retryAfterSeconds the response's Retry-After
 */
public record NotifyOutcome(SubscriptionKey key, long sequence, int status, OptionalInt retryAfterSeconds) {
    public NotifyOutcome {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(retryAfterSeconds, "retryAfterSeconds");
    }
}
