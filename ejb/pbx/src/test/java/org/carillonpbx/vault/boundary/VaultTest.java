package org.carillonpbx.vault.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.carillonpbx.vault.control.MasterKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final String OLD_KEY = key((byte) 1);
    private static final String NEW_KEY = key((byte) 2);

    @TempDir
    private Path secrets;

    private Path file;

    @BeforeEach
    void placeFile() {
        file = secrets.resolve("master.key");
    }

    @Test
    void whatIsSealedOpensAgain() throws IOException {
        Vault vault = vault(OLD_KEY);

        byte[] sealed = vault.seal("test", "the quick brown fox".getBytes(UTF_8));

        assertThat(new String(sealed, UTF_8)).doesNotContain("quick");
        assertThat(vault.open("test", sealed)).asString(UTF_8).isEqualTo("the quick brown fox");
    }

    @Test
    void noNonceComesTwice() throws IOException {
        Vault vault = vault(OLD_KEY);
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            nonces.add(Base64.getEncoder()
                    .encodeToString(java.util.Arrays.copyOfRange(vault.seal("t", new byte[1]), 5, 17)));
        }

        assertThat(nonces).hasSize(20_000);
    }

    @Test
    void aSealDoesNotOpenForAnotherPurpose() throws IOException {
        Vault vault = vault(OLD_KEY);
        byte[] sealed = vault.seal("one", new byte[] {1});

        assertThatThrownBy(() -> vault.open("other", sealed)).isInstanceOf(VaultFailure.class);
    }

    @Test
    void everyAlteredByteIsNoticed() throws IOException {
        Vault vault = vault(OLD_KEY);
        byte[] sealed = vault.seal("one", new byte[] {1, 2, 3});
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> vault.open("one", altered)).isInstanceOf(VaultFailure.class);
        }
    }

    @Test
    void oldSealsOpenAfterTheKeyWasRotated() throws IOException {
        byte[] sealed = vault(OLD_KEY).seal("one", new byte[] {7});

        Vault rotated = vault(NEW_KEY + "\n" + OLD_KEY + "\n");

        assertThat(rotated.open("one", sealed)).containsExactly(7);
        assertThatThrownBy(() -> vault(NEW_KEY).open("one", sealed)).hasMessageContaining("not in master.key");
    }

    @Test
    void anAbsentKeyIsNamedWithItsMend() {
        assertThatThrownBy(() -> MasterKeys.read(file))
                .isInstanceOf(VaultFailure.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("openssl rand -base64 32");
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws IOException {
        write(OLD_KEY, "rw-r-----");

        assertThatThrownBy(() -> MasterKeys.read(file)).hasMessageContaining("chmod 600");
    }

    @Test
    void aKeyOfTheWrongLengthIsRefused() throws IOException {
        write("c2hvcnQ=", "rw-------");

        assertThatThrownBy(() -> MasterKeys.read(file)).hasMessageContaining("5 bytes");
    }

    private Vault vault(String lines) throws IOException {
        write(lines, "rw-------");
        return new Vault(MasterKeys.read(file));
    }

    private void write(String lines, String permissions) throws IOException {
        Files.writeString(file, lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static String key(byte filling) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, filling);
        return Base64.getEncoder().encodeToString(key);
    }
}
