package org.carillonpbx.sip;

import java.util.Objects;

/** An account of ours at a far side, by which we prove who we are where it asks (RFC 3261 §22.2). */
public record Account(String user, String secret) {
    public Account {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(secret, "secret");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "account " + user;
    }
}
