package org.carillonpbx.identity.control;

import java.util.Objects;

/** A key that tokens are signed with, and the name it goes by in their header. */
final class TokenKey {
    /** RFC 7518 §3.2: a key as long as the hash, or longer. */
    static final int BYTES = 32;

    private final String id;
    private final byte[] secret;

    TokenKey(String id, byte[] secret) {
        this.id = Objects.requireNonNull(id, "id");
        this.secret = secret.clone();
        if (secret.length < BYTES) {
            throw new IllegalArgumentException("a signing key of " + secret.length + " bytes");
        }
    }

    String id() {
        return id;
    }

    byte[] secret() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "TokenKey[" + id + "]";
    }
}
