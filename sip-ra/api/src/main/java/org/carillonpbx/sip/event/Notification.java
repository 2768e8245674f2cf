package org.carillonpbx.sip.event;

import java.util.Objects;
import java.util.Optional;

/**
 * A NOTIFY within a subscription.
 *
 * @param sequence its CSeq number: higher than that of the one before
 * @param list whether it tells of a list, and so requires {@code eventlist} (RFC 4662 §5.2)
 */
public record Notification(
        SubscriptionKey key,
        WatcherDialog dialog,
        long sequence,
        EventName event,
        SubscriptionState state,
        Optional<Body> body,
        boolean list) {
    public Notification {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(dialog, "dialog");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(body, "body");
    }
}
