package org.carillonpbx.digest.boundary;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/** The hash algorithms that digest answers may use, the stronger first (RFC 8760 §2.4). */
public enum DigestAlgorithm {
    SHA_256("SHA-256", 32),
    MD5(LegacyMd5.TOKEN, 16);

    private final String token;
    private final int bytes;

    DigestAlgorithm(String token, int bytes) {
        this.token = token;
        this.bytes = bytes;
    }

    /** The name on the wire and in the database. */
    public String token() {
        return token;
    }

    /** The length of the hash in bytes; on the wire it is twice as long. */
    public int bytes() {
        return bytes;
    }

    /** The algorithm of this name, ignoring case; an absent (empty) name means MD5 (RFC 7616 §3.3). */
    public static Optional<DigestAlgorithm> named(String token) {
        return switch (token.toUpperCase(Locale.ROOT)) {
            case "SHA-256" -> Optional.of(SHA_256);
            case LegacyMd5.TOKEN, "" -> Optional.of(MD5);
            default -> Optional.empty();
        };
    }

    MessageDigest fresh() {
        try {
            return this == MD5 ? LegacyMd5.fresh() : MessageDigest.getInstance(token);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no " + token, e);
        }
    }
}
