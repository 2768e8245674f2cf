package org.carillonpbx.sip.event;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * The Subscription-State header (RFC 6665 §8.2.3).
 *
 * @param word {@code active}, {@code pending} or {@code terminated}
 * @param expiresSeconds what is left, while it is not terminated
 * @param reason why it is terminated, such as {@code timeout}; else empty
 */
public record SubscriptionState(String word, OptionalInt expiresSeconds, String reason) {
    public SubscriptionState {
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(expiresSeconds, "expiresSeconds");
        Objects.requireNonNull(reason, "reason");
    }

    public static SubscriptionState active(int expiresSeconds) {
        return new SubscriptionState("active", OptionalInt.of(expiresSeconds), "");
    }

    /** Over, for a reason of RFC 6665 §4.1.3 such as {@code timeout} or {@code noresource}. */
    public static SubscriptionState terminated(String reason) {
        return new SubscriptionState("terminated", OptionalInt.empty(), reason);
    }

    /** As the header writes it. */
    public String header() {
        return word
                + (expiresSeconds.isPresent() ? ";expires=" + expiresSeconds.getAsInt() : "")
                + (reason.isEmpty() ? "" : ";reason=" + reason);
    }
}
