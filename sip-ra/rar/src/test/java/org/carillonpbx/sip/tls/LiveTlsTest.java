package org.carillonpbx.sip.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.stream.Census;
import org.carillonpbx.sip.stream.Connection;
import org.carillonpbx.sip.stream.End;
import org.carillonpbx.sip.stream.FlowUser;
import org.carillonpbx.sip.stream.StreamLimits;
import org.carillonpbx.sip.stream.StreamLoop;
import org.carillonpbx.sip.stream.Tally;
import org.carillonpbx.sip.testphone.Certificates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates as they lie in files, and handshakes that come to nothing. */
class LiveTlsTest {

    @TempDir
    static Path directory;

    private static Certificates certificates;

    @BeforeAll
    static void sign() {
        certificates = new Certificates(directory);
    }

    private static TlsSettings settings(Path certificate, Optional<Path> key) {
        return new TlsSettings(
                5061,
                Optional.of(certificate),
                key,
                Certificates.PASSWORD,
                TlsSettings.ClientAuth.NONE,
                Optional.empty(),
                TlsSettings.Verify.NAME);
    }

    @Test
    void certificateSpeaksForTheNamesInItAndForNoOthers() {
        X509Certificate server = (X509Certificate) certificates.certificate("server");
        assertThat(CertifiedNames.speaksFor(server, "localhost")).isTrue();
        assertThat(CertifiedNames.speaksFor(server, "LOCALHOST")).isTrue();
        assertThat(CertifiedNames.speaksFor(server, "127.0.0.1")).isTrue();
        assertThat(CertifiedNames.speaksFor(server, "server")).isFalse(); // a common name beside other names is none
        X509Certificate other = (X509Certificate) certificates.certificate("other");
        assertThat(CertifiedNames.speaksFor(other, "other.example")).isTrue();
        assertThat(CertifiedNames.speaksFor(other, "sub.other.example")).isFalse();
        X509Certificate old = (X509Certificate) certificates.certificate("authority");
        assertThat(CertifiedNames.speaksFor(old, "Authority")).isTrue();
    }

    @Test
    void keyOfAnotherCertificateIsNotTaken() {
        Path pem = certificates.pem("server", "one.pem");
        Path key = certificates.pem("successor", "two.pem");
        assertThatThrownBy(() -> new LiveTls(settings(pem, Optional.of(key))))
                .hasMessageContaining("the key is not the certificate's");
    }

    @Test
    void fileThatHasNotChangedIsNotLoadedAgain() throws IOException, GeneralSecurityException {
        Path file = certificates.pkcs12("server", "live.p12");
        LiveTls live = new LiveTls(settings(file, Optional.empty()));
        assertThat(live.refresh()).isFalse();
        certificates.pkcs12("successor", "live.p12");
        Files.setLastModifiedTime(
                file, java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() + 5_000));
        assertThat(live.refresh()).isTrue();
        assertThat(live.refresh()).isFalse();
    }

    @Test
    void handshakesThatComeToNothingEndInTime() throws IOException {
        LiveTls live = new LiveTls(settings(certificates.pkcs12("server", "hs.p12"), Optional.empty()));
        Duration longer = Duration.ofMinutes(5);
        StreamLimits limits =
                new StreamLimits(9, 9, Duration.ofMillis(700), longer, longer, longer, longer, longer, longer, 65_536);
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        Tally tally = new Tally(faults::add);
        try (StreamLoop loop = new StreamLoop("test-tls", limits, new Census(limits), tally)) {
            InetSocketAddress address =
                    loop.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), socket -> {
                        Connection arrived = loop.arrived(socket, live.server(), Transport.TLS, 16_384);
                        arrived.start(new Nobody());
                    });
            loop.start();
            try (Socket silent = new Socket(address.getAddress(), address.getPort());
                    Socket plain = new Socket(address.getAddress(), address.getPort());
                    SSLSocket good = (SSLSocket) certificates
                            .context("")
                            .getSocketFactory()
                            .createSocket(address.getAddress(), address.getPort())) {
                good.startHandshake();
                plain.getOutputStream()
                        .write("OPTIONS sip:1@127.0.0.1 SIP/2.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                ends(plain);
                ends(silent);
                Awaitility.await().until(() -> tally.ends().get(End.HANDSHAKE) == 2);
                good.getOutputStream().write(new byte[] {'\r', '\n', '\r', '\n'});
                assertThat(good.getInputStream().readNBytes(2)).containsExactly('\r', '\n');
            }
            assertThat(faults).isEmpty();
        }
    }

    private static void ends(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        try {
            byte[] last = socket.getInputStream().readAllBytes(); // at the most an alert
            assertThat(last.length).isLessThan(16);
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }

    /** Reads and says nothing. */
    private static final class Nobody implements FlowUser {
        @Override
        public void message(byte[] message) {}

        @Override
        public void unfit(int status, String reason, byte[] head) {}

        @Override
        public void ended() {}
    }
}
