package org.carillonpbx.recording.boundary;

import java.util.Objects;

/** What we prove who we are with to recorders elsewhere that ask. */
public record RecorderAccount(String user, String secret) {
    public RecorderAccount {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(secret, "secret");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "account " + user;
    }
}
