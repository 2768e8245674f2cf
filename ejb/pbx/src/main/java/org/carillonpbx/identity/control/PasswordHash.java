package org.carillonpbx.identity.control;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2-HMAC-SHA256 (NIST SP 800-132) with a salt for each password; the parameters stand with the hash, as
 * {@code pbkdf2-sha256$iterations$salt$hash}. Thread-safe.
 */
public final class PasswordHash {
    /** OWASP's figure for PBKDF2-HMAC-SHA256. */
    public static final int ITERATIONS = 600_000;

    private static final String SCHEME = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private final SecureRandom random = new SecureRandom();
    private final int iterations;

    public PasswordHash(int iterations) {
        this.iterations = iterations;
    }

    public String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return text(iterations, salt, derive(password, salt, iterations, HASH_BYTES));
    }

    /** A hash that no password has, as costly to check as any. */
    public String ofNobody() {
        byte[] bytes = new byte[SALT_BYTES + HASH_BYTES];
        random.nextBytes(bytes);
        return text(
                iterations,
                java.util.Arrays.copyOf(bytes, SALT_BYTES),
                java.util.Arrays.copyOfRange(bytes, SALT_BYTES, bytes.length));
    }

    /** Whether this is the password; takes as long when it is not. */
    public boolean matches(String password, String hash) {
        String[] parts = parts(hash);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] actual = derive(password, salt, Integer.parseInt(parts[1]), expected.length);
        return MessageDigest.isEqual(actual, expected);
    }

    /** Whether the hash was made with weaker parameters than those of today. */
    public boolean outdated(String hash) {
        return Integer.parseInt(parts(hash)[1]) < iterations;
    }

    private static String[] parts(String hash) {
        String[] parts = hash.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalArgumentException("not a password hash of ours");
        }
        return parts;
    }

    private static String text(int iterations, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return SCHEME + "$" + iterations + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static byte[] derive(String password, byte[] salt, int iterations, int length) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, length * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }
}
