package org.carillonpbx.digest.boundary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/**
 * One algorithm's hashes as lower-case hexadecimal text in bytes, ready to be hashed on or compared. Every thread has an
 * instance of its own, which reuses its digest.
 */
public final class DigestHash {
    private static final byte[] HEX = "0123456789abcdef".getBytes(ISO_8859_1);
    private static final ThreadLocal<DigestHash> SHA_256 =
            ThreadLocal.withInitial(() -> new DigestHash(DigestAlgorithm.SHA_256));
    private static final ThreadLocal<DigestHash> MD5 =
            ThreadLocal.withInitial(() -> new DigestHash(DigestAlgorithm.MD5));

    private final MessageDigest digest;

    private DigestHash(DigestAlgorithm algorithm) {
        this.digest = algorithm.fresh();
    }

    /** This thread's instance. */
    public static DigestHash of(DigestAlgorithm algorithm) {
        return (algorithm == DigestAlgorithm.SHA_256 ? SHA_256 : MD5).get();
    }

    /** RFC 7616 §3.4.2: what stands for username and secret in one realm. */
    public byte[] ha1(String username, String realm, String secret) {
        return text(username).colon().text(realm).colon().text(secret).hex();
    }

    /** RFC 7616 §3.4.1 and §3.4.3 for {@code qop=auth}: the response that proves knowledge of {@code ha1}. */
    public byte[] response(byte[] ha1, String nonce, String nonceCount, String clientNonce, String method, String uri) {
        byte[] ha2 = text(method).colon().text(uri).hex();
        digest.update(ha1);
        return colon().text(nonce)
                .colon()
                .text(nonceCount)
                .colon()
                .text(clientNonce)
                .colon()
                .text("auth")
                .colon()
                .bytes(ha2)
                .hex();
    }

    private DigestHash text(String text) {
        digest.update(text.getBytes(UTF_8));
        return this;
    }

    private DigestHash bytes(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    private DigestHash colon() {
        digest.update((byte) ':');
        return this;
    }

    private byte[] hex() {
        byte[] hash = digest.digest();
        byte[] hex = new byte[2 * hash.length];
        for (int i = 0; i < hash.length; i++) {
            hex[2 * i] = HEX[(hash[i] >> 4) & 0xf];
            hex[2 * i + 1] = HEX[hash[i] & 0xf];
        }
        return hex;
    }
}
