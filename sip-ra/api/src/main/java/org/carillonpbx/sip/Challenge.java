package org.carillonpbx.sip;

import java.util.Objects;

/**
 * One WWW-Authenticate header to send (RFC 7616 §3.3); {@code qop="auth"} always.
 *
 * @param algorithm {@code SHA-256} or {@code MD5}
 * @param stale the answer was right but its nonce too old: the client may try again without asking its user
 */
public record Challenge(String realm, String nonce, String algorithm, boolean stale) {
    public Challenge {
        Objects.requireNonNull(realm, "realm");
        Objects.requireNonNull(nonce, "nonce");
        Objects.requireNonNull(algorithm, "algorithm");
    }
}
