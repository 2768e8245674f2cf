package org.carillonpbx.sip;

import java.util.Objects;

/**
 * The parameters of one Authorization header of the Digest scheme (RFC 7616 §3.4, RFC 8760), unquoted, empty where absent.
 *
 * @param algorithm as sent, empty where absent (which means MD5)
 * @param nonceCount the eight hexadecimal digits of {@code nc}
 * @param method the request's method, which takes part in the hash
 */
public record DigestAnswer(
        String username,
        String realm,
        String nonce,
        String uri,
        String response,
        String algorithm,
        String qop,
        String nonceCount,
        String clientNonce,
        String opaque,
        String method) {
    public DigestAnswer {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(realm, "realm");
        Objects.requireNonNull(nonce, "nonce");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(qop, "qop");
        Objects.requireNonNull(nonceCount, "nonceCount");
        Objects.requireNonNull(clientNonce, "clientNonce");
        Objects.requireNonNull(opaque, "opaque");
        Objects.requireNonNull(method, "method");
    }

    /** Never shows the response: a log of it would help an offline guess. */
    @Override
    public String toString() {
        return "DigestAnswer[" + username + "@" + realm + " " + algorithm + "]";
    }
}
