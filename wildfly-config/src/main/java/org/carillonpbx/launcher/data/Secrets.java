package org.carillonpbx.launcher.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Secrets in files of mode 600, made on first use and kept. */
public final class Secrets {

    private static final String BASE62 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int MASTER_KEY_BYTES = 32;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path directory) {
        this.directory = directory;
    }

    /** The key that encrypts what the database holds in secret; without it a backup of the database is of little use. */
    public void keepMasterKey() {
        kept("master.key", () -> {
            byte[] key = new byte[MASTER_KEY_BYTES];
            random.nextBytes(key);
            return Base64.getEncoder().encodeToString(key);
        });
    }

    /** The password kept under a name, made when it is not there yet. */
    public String password(String name) {
        return kept(name, this::newPassword);
    }

    /** 24 characters of base 62, some 142 bits. */
    public String newPassword() {
        return random.ints(24, 0, BASE62.length())
                .mapToObj(BASE62::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    public Path file(String name) {
        return directory.resolve(name);
    }

    private String kept(String name, Supplier<String> maker) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                writePrivately(file, maker.get() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the secret " + file, e);
        }
    }

    /** Writes a file that nobody but the owner can read at any moment, in whole or not at all. */
    public static void writePrivately(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
