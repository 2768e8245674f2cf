package org.carillonpbx.vault.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.carillonpbx.vault.control.MasterKeys;

/** A vault whose key everybody knows. */
public final class TestVault {
    private TestVault() {}

    public static Vault open() {
        try {
            Path file = Files.createTempFile(
                    "master",
                    ".key",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
            Vault vault = new Vault(MasterKeys.read(file));
            Files.delete(file);
            return vault;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
