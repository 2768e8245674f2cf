package org.carillonpbx.sip.event;

import java.util.Objects;

/** Names whatever a NOTIFY is sent for, so that its outcome finds back. The notifier makes it up. */
public record SubscriptionKey(String value) {
    public SubscriptionKey {
        Objects.requireNonNull(value, "value");
    }
}
