package org.carillonpbx.operations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreWatchTest {
    private static final String PASSWORD = "not-a-secret";

    @TempDir
    Path directory;

    private final AtomicInteger taken = new AtomicInteger();
    private Path file;
    private KeyStoreWatch watch;

    @BeforeEach
    void begin() throws Exception {
        file = directory.resolve("tls.p12");
        write(1);
        watch = new KeyStoreWatch(file, PASSWORD, taken::incrementAndGet);
    }

    /** Somebody's public certificate is enough. */
    private void write(int minute) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        KeyStore known = KeyStore.getInstance(
                Path.of(System.getProperty("java.home"), "lib/security/cacerts").toFile(), "changeit".toCharArray());
        store.setCertificateEntry("one", known.getCertificate(known.aliases().nextElement()));
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        touch(minute);
    }

    private void touch(int minute) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(60L * minute)));
    }

    @Test
    void aNewOneIsTakenUpOnce() throws Exception {
        watch.look();
        assertThat(taken).hasValue(0);

        write(2);
        watch.look();
        watch.look();

        assertThat(taken).hasValue(1);
    }

    @Test
    void whatCannotBeReadIsLeftAloneUntilItCan() throws Exception {
        Files.writeString(file, "half a file");
        touch(2);
        watch.look();
        assertThat(taken).hasValue(0);

        write(3);
        watch.look();

        assertThat(taken).hasValue(1);
    }

    @Test
    void oneThatIsBeingReplacedIsWaitedFor() throws Exception {
        Files.delete(file);
        watch.look();
        assertThat(taken).hasValue(0);

        write(2);
        watch.look();

        assertThat(taken).hasValue(1);
    }
}
