package org.carillonpbx.sip;

import java.util.Objects;

/**
 * Names one dialog between the adapter and its user, from its first INVITE on. The adapter makes the key of an incoming
 * call, the caller of {@link SipConnection#invite} that of an outgoing one. Globally unique, and bears the node's name.
 */
public record DialogKey(String value) {
    public DialogKey {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a dialog key is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
