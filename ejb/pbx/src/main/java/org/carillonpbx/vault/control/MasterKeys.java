package org.carillonpbx.vault.control;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.carillonpbx.vault.boundary.VaultFailure;

/**
 * The keys in {@code master.key}: a line each, 32 random bytes in Base64. The first seals, all of them open. A key is
 * known by the first four bytes of its SHA-256.
 */
public final class MasterKeys {
    private static final int KEY_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final int current;
    private final Map<Integer, SecretKey> byId;

    private MasterKeys(int current, Map<Integer, SecretKey> byId) {
        this.current = current;
        this.byId = Map.copyOf(byId);
    }

    public static MasterKeys read(Path file) {
        try {
            refuseIfOthersMayRead(file);
            return of(Files.readAllLines(file, StandardCharsets.US_ASCII), file);
        } catch (IOException e) {
            throw new VaultFailure(
                    "No readable master key at " + file
                            + ": make one with 'openssl rand -base64 32', or restore the one this database was written"
                            + " with",
                    e);
        }
    }

    private static void refuseIfOthersMayRead(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (!OWNER_ONLY.containsAll(permissions)) {
            throw new VaultFailure("The master key " + file + " is open to others ("
                    + PosixFilePermissions.toString(permissions) + "): chmod 600 it");
        }
    }

    private static MasterKeys of(List<String> lines, Path file) {
        Map<Integer, SecretKey> keys = new LinkedHashMap<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                byte[] key = decoded(line.strip(), file);
                keys.put(idOf(key), new SecretKeySpec(key, "AES"));
            }
        }
        if (keys.isEmpty()) {
            throw new VaultFailure("The master key " + file + " is empty");
        }
        return new MasterKeys(keys.keySet().iterator().next(), keys);
    }

    private static byte[] decoded(String line, Path file) {
        try {
            byte[] key = Base64.getDecoder().decode(line);
            if (key.length == KEY_BYTES) {
                return key;
            }
            throw new VaultFailure("The master key " + file + " has " + key.length + " bytes, not " + KEY_BYTES);
        } catch (IllegalArgumentException e) {
            throw new VaultFailure("The master key " + file + " is not Base64", e);
        }
    }

    private static int idOf(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return ByteBuffer.wrap(hash).getInt();
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("This JDK has no SHA-256", e);
        }
    }

    /** The id of the key that seals. */
    public int current() {
        return current;
    }

    public Optional<SecretKey> key(int id) {
        return Optional.ofNullable(byId.get(id));
    }
}
