package org.carillonpbx.vault.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.carillonpbx.vault.control.MasterKeys;

/**
 * Encrypts what must not lie open at rest: AES-256-GCM (SP 800-38D) under the master key, with a random nonce of 96 bits
 * each time. Layout: version (1 byte), key id (4), nonce (12), ciphertext and tag (16). Thread-safe.
 */
@ApplicationScoped
public class Vault {
    private static final byte VERSION = 1;
    private static final int HEADER_BYTES = 5;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private MasterKeys keys;

    /** A vault whose keys are read when the container starts it. */
    public Vault() {}

    public Vault(MasterKeys keys) {
        this.keys = keys;
    }

    @PostConstruct
    void open() {
        String data = System.getProperty("carillon.data.dir", "data");
        keys = MasterKeys.read(Path.of(System.getProperty("carillon.secrets.dir", data + "/secrets"), "master.key"));
    }

    /** Encrypts; {@code purpose} is bound to the result and has to be given again to open it. */
    public byte[] seal(String purpose, byte[] clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] header = ByteBuffer.allocate(HEADER_BYTES)
                .put(VERSION)
                .putInt(keys.current())
                .array();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, header, nonce, purpose, clear);
        return ByteBuffer.allocate(HEADER_BYTES + NONCE_BYTES + sealed.length)
                .put(header)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** What was sealed for this purpose; fails where it was altered, or sealed for another purpose or under a lost key. */
    public byte[] open(String purpose, byte[] sealed) {
        if (sealed.length < HEADER_BYTES + NONCE_BYTES + TAG_BITS / 8 || sealed[0] != VERSION) {
            throw new VaultFailure("Not sealed by this vault");
        }
        byte[] header = new byte[HEADER_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] rest = new byte[sealed.length - HEADER_BYTES - NONCE_BYTES];
        ByteBuffer.wrap(sealed).get(header).get(nonce).get(rest);
        return run(Cipher.DECRYPT_MODE, header, nonce, purpose, rest);
    }

    private byte[] run(int mode, byte[] header, byte[] nonce, String purpose, byte[] input) {
        SecretKey key = keys.key(ByteBuffer.wrap(header, 1, 4).getInt())
                .orElseThrow(() -> new VaultFailure("Sealed under a master key that is not in master.key"));
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(header);
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("The seal is broken, or was made for another purpose than " + purpose, e);
        }
    }
}
