package org.carillonpbx.recording.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.carillonpbx.media.FileKey;
import org.carillonpbx.media.sealed.Form;
import org.carillonpbx.media.sealed.SealedSound;
import org.carillonpbx.vault.boundary.Vault;
import org.carillonpbx.vault.boundary.VaultFailure;

/** The files that recordings are, and the keys to them. Thread-safe. */
@ApplicationScoped
public class RecordingFiles {
    /** What a key is sealed for: nothing else that the vault has sealed opens a recording. */
    static final String PURPOSE = "recording";

    private static final long MEGABYTE = 1024L * 1024;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    private Vault vault;
    private RecordingSettings settings;

    /** For the container's proxy. */
    protected RecordingFiles() {}

    @Inject
    public RecordingFiles(Vault vault) {
        this(vault, RecordingSettings.fromSystem());
    }

    RecordingFiles(Vault vault, RecordingSettings settings) {
        this.vault = vault;
        this.settings = settings;
    }

    RecordingSettings settings() {
        return settings;
    }

    public Form form() {
        return settings.form();
    }

    public boolean stereo() {
        return settings.stereo();
    }

    /** As {@link #path} takes it. */
    public String relative(Path path) {
        return settings.directory()
                .toAbsolutePath()
                .normalize()
                .relativize(path)
                .toString()
                .replace('\\', '/');
    }

    /** The key of another recording: of itself alone, and as the vault has sealed it. */
    public FileKey newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new FileKey(new SecretKeySpec(key, "AES"), seal(key));
    }

    byte[] seal(byte[] key) {
        return vault.seal(PURPOSE, key);
    }

    private SecretKey opened(byte[] sealedKey) {
        return new SecretKeySpec(vault.open(PURPOSE, sealedKey), "AES");
    }

    /** Where a file of ours lies; refuses a name that leads elsewhere. */
    public Path path(String file) {
        Path root = settings.directory().toAbsolutePath().normalize();
        Path path = root.resolve(file).normalize();
        if (!path.startsWith(root) || path.equals(root)) {
            throw new IllegalArgumentException("not a recording's file: " + file);
        }
        return path;
    }

    public SealedSound open(String file) throws IOException {
        try {
            return SealedSound.open(path(file), this::opened);
        } catch (VaultFailure otherKey) {
            throw new IOException("its key cannot be opened", otherKey);
        }
    }

    /** Ends a file that was cut off; false where there was nothing to do. */
    boolean mend(String file) throws IOException {
        try {
            return SealedSound.mend(path(file), this::opened);
        } catch (VaultFailure otherKey) {
            throw new IOException("its key cannot be opened", otherKey);
        }
    }

    boolean isThere(String file) {
        return Files.exists(path(file));
    }

    public void delete(String file) throws IOException {
        Files.deleteIfExists(path(file));
    }

    long freeMegabytes() throws IOException {
        Files.createDirectories(settings.directory());
        return settings.directory().toFile().getUsableSpace()
                / MEGABYTE; // a FileStore reads the table of mounts each time;
    }

    /** Reads a recording through. */
    Finished finished(String file, String trouble) throws IOException {
        try (SealedSound sound = open(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            sound.copy(0, sound.size(), new OutputStream() {
                @Override
                public void write(int next) {
                    digest.update((byte) next);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    digest.update(bytes, offset, length);
                }
            });
            return new Finished(
                    "WHOLE",
                    sound.millis(),
                    sound.size(),
                    HexFormat.of().formatHex(digest.digest()),
                    sound.lost(),
                    trouble);
        } catch (GeneralSecurityException none) {
            throw new IllegalStateException("This JDK has no SHA-256", none);
        }
    }
}
