package org.carillonpbx.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path directory;

    @Test
    void aPasswordIsMadeOnceAndKeptForTheOwnerAlone() throws IOException {
        String made = new Secrets(directory).password("database.password");
        assertThat(made).hasSize(24).matches("[A-Za-z0-9]+");
        assertThat(new Secrets(directory).password("database.password")).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("database.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theMasterKeyIs256BitsAndSurvivesASecondStart() throws IOException {
        Secrets secrets = new Secrets(directory);
        secrets.keepMasterKey();
        String key = Files.readString(directory.resolve("master.key"));
        secrets.keepMasterKey();
        assertThat(Base64.getDecoder().decode(key.strip())).hasSize(32);
        assertThat(Files.readString(directory.resolve("master.key"))).isEqualTo(key);
    }
}
