package org.carillonpbx.identity.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.carillonpbx.vault.boundary.Vault;
import org.carillonpbx.vault.control.MasterKeys;

/** The vault with a master key that every instance in a test shares. */
public final class TestVault extends Vault {
    public TestVault() {
        super(MasterKeys.read(keyFile()));
    }

    private static Path keyFile() {
        try {
            Path file = Files.createTempFile("master", ".key");
            file.toFile().deleteOnExit();
            return Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
