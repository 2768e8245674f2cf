package org.carillonpbx.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.ShownCertificate;
import org.carillonpbx.peer.StartedPbx;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate is replaced while people talk. */
class CertificateIT {
    private static final int LEAST_OFFSET = 2_800;
    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    static Path directory;

    private static StartedPbx started;
    private static int portal;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        int offset = StartedPbx.freeOffset(LEAST_OFFSET);
        portal = 8_443 + offset;
        started = StartedPbx.start(List.of("env"), offset, directory.resolve("data"));
    }

    @AfterAll
    static void stop() {
        started.close();
    }

    @Test
    void portalAndSipShowTheNewOneWhileACallGoesOn() throws Exception {
        RunningPbx pbx = started.pbx();
        Certificate before = ShownCertificate.of(portal);
        assertThat(ShownCertificate.of(pbx.sipsPort())).isEqualTo(before);
        RunningPbx.Extension caller = pbx.newExtension(20);
        Path sound = Path.of("target/sound", "certificate-" + caller.number());
        Talk talk = Talk.begin(pbx, caller, pbx.newExtension(20), "tcp", "pcmu", "pcmu", sound);
        try (talk) {
            Path secrets = started.data().resolve("secrets");
            Path half = Files.writeString(directory.resolve("half.p12"), "half a file");
            Files.move(half, secrets.resolve("tls.p12"), StandardCopyOption.REPLACE_EXISTING);
            talk.goesOnFor(Duration.ofSeconds(12)); // looked at twice
            assertThat(ShownCertificate.of(portal)).isEqualTo(before);

            Files.move(
                    another(Files.readString(secrets.resolve("tls.password")).strip()),
                    secrets.resolve("tls.p12"),
                    StandardCopyOption.REPLACE_EXISTING);

            await().atMost(SOON).until(() -> !ShownCertificate.of(portal).equals(before));
            await().atMost(SOON).until(() -> ShownCertificate.of(portal).equals(ShownCertificate.of(pbx.sipsPort())));
            assertThat(pbx.liveCalls())
                    .anySatisfy(call -> assertThat(call.getString("caller")).isEqualTo(caller.number()));
        }
        talk.bothHeardTheOther();
    }

    /** A key and a certificate of another day, under the same password. */
    private static Path another(String password) throws IOException, InterruptedException {
        Path file = directory.resolve("another.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "carillon",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        password)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return file;
    }
}
