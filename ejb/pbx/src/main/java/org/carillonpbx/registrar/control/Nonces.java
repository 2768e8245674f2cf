package org.carillonpbx.registrar.control;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and recognises nonces (RFC 7616 §5.4) without keeping them: the time, a serial number and an HMAC-SHA256 over both
 * under a key that lives as long as this object. Thread-safe.
 */
public final class Nonces {
    /** No serial number: not one of our nonces, or too old. */
    public static final long STALE = -1;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int STAMP_BYTES = 2 * Long.BYTES;
    private static final int SEAL_BYTES = 16;

    private final AtomicLong serials = new AtomicLong(ReplayGuard.FIRST_SERIAL);
    private final ThreadLocal<Mac> macs;
    private final InstantSource clock;
    private final long validMillis;

    public Nonces(InstantSource clock, int validSeconds) {
        this.clock = clock;
        this.validMillis = validSeconds * 1_000L;
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        this.macs = ThreadLocal.withInitial(() -> keyed(key));
    }

    public String issue() {
        byte[] nonce = new byte[STAMP_BYTES + SEAL_BYTES];
        ByteBuffer.wrap(nonce).putLong(clock.millis()).putLong(serials.getAndIncrement());
        System.arraycopy(seal(nonce), 0, nonce, STAMP_BYTES, SEAL_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
    }

    /** The serial number of a nonce of ours that is still valid, {@link #STALE} of any other. */
    public long serialOf(String nonce) {
        byte[] bytes = decoded(nonce);
        if (bytes.length != STAMP_BYTES + SEAL_BYTES || !sealed(bytes)) {
            return STALE;
        }
        ByteBuffer stamp = ByteBuffer.wrap(bytes);
        long age = clock.millis() - stamp.getLong();
        return age < validMillis ? stamp.getLong() : STALE;
    }

    private boolean sealed(byte[] nonce) {
        byte[] claimed = java.util.Arrays.copyOfRange(nonce, STAMP_BYTES, nonce.length);
        return MessageDigest.isEqual(claimed, java.util.Arrays.copyOf(seal(nonce), SEAL_BYTES));
    }

    private byte[] seal(byte[] nonce) {
        Mac mac = macs.get();
        mac.update(nonce, 0, STAMP_BYTES);
        return mac.doFinal();
    }

    private static byte[] decoded(String nonce) {
        try {
            return Base64.getUrlDecoder().decode(nonce);
        } catch (IllegalArgumentException e) {
            return new byte[0]; // not of our making
        }
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no " + ALGORITHM, e);
        }
    }
}
