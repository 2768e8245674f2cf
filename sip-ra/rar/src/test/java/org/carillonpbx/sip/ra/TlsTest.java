package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.testphone.Certificates;
import org.carillonpbx.sip.testphone.Line;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls over TLS: certificates shown, believed, refused and exchanged. */
class TlsTest {

    private static final String SDP = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";

    @TempDir
    static Path directory;

    private static Certificates certificates;

    private final TestExchange exchange = new TestExchange();
    private final int port = TestExchange.freePort();

    @BeforeAll
    static void sign() {
        certificates = new Certificates(directory);
    }

    @BeforeEach
    void prepare() {
        exchange.adapter.setTransports("udp,tcp,tls");
        exchange.adapter.setTlsPort(port);
        exchange.adapter.setTlsCertificate(
                certificates.pkcs12("server", "server.p12").toString());
        exchange.adapter.setTlsPassword(Certificates.PASSWORD);
        exchange.adapter.setTlsTrust(certificates.authority("authority").toString());
    }

    private void start() {
        exchange.start();
        exchange.activate();
    }

    @AfterEach
    void stop() {
        exchange.close();
    }

    private TestPhone phone() {
        return TestPhone.tls("1002", port, certificates.context(""));
    }

    private static void register(TestPhone phone) {
        phone.send(phone.request("REGISTER", "1002").with("Contact", "<" + phone.contact() + ">;expires=300"));
        phone.awaitResponse(200, "REGISTER");
    }

    private DialogKey call(String uri, Optional<Peer> hop) {
        DialogKey dialog = new DialogKey("out-1");
        exchange.connection()
                .invite(new OutgoingCall(
                        dialog, uri, hop, List.of(), new Identity("1001", "", ""), "1002", Optional.of(SDP), Map.of()));
        return dialog;
    }

    private static Optional<Peer> flow(Transport transport, int port) {
        return Optional.of(new Peer(transport, "127.0.0.1", port));
    }

    @Test
    void phoneIsCalledOverTheConnectionThatItMade() {
        start();
        try (TestPhone phone = phone()) {
            register(phone);
            DialogKey key = call("sip:1002@192.0.2.1:9;transport=tls", flow(Transport.TLS, phone.port()));
            Message invite = phone.awaitRequest("INVITE");
            assertThat(invite.header("Via")).startsWith("SIP/2.0/TLS 127.0.0.1:" + port);
            assertThat(invite.contactUri()).contains("127.0.0.1:" + port).contains("transport=tls");
            phone.send(phone.response(invite, 200, "OK", "t1").sdp(SDP));
            phone.awaitRequest("ACK");
            exchange.connection().hangUp(key, new Ending(200, OptionalInt.empty(), ""));
            phone.awaitRequest("BYE");
        }
    }

    @Test
    void phoneThatHasGoneIsNotDialledByItsAddress() {
        start();
        int gone;
        try (TestPhone phone = phone()) {
            register(phone);
            gone = phone.port();
        }
        Awaitility.await().until(() -> exchange.listener.lostFlows.size() == 1);
        assertThat(exchange.listener.lostFlows).containsExactly(new Peer(Transport.TLS, "127.0.0.1", gone));
        try (TestPhone other = TestPhone.listening("1002", port, certificates.context("server"))) {
            call("sip:1002@127.0.0.1:9;transport=tls", flow(Transport.TLS, other.port()));
            assertThat(exchange.listener.await(DialogEvent.Rejected.class).status())
                    .isEqualTo(503);
            assertThat(other.hearsAnotherConnection()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void bothVersionsOfTodayAreSpoken(String version) throws IOException {
        start();
        try (SSLSocket socket = socket(certificates.context(""))) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            try (TestPhone phone = new TestPhone("1002", port, Line.over(socket))) {
                phone.send(phone.request("OPTIONS", "1"));
                phone.awaitResponse(200, "OPTIONS");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
                "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
                "TLS_CHACHA20_POLY1305_SHA256"
            })
    void suitesThatAreNotApprovedAreRefused(String suite) throws IOException {
        start();
        try (SSLSocket socket = socket(certificates.context(""))) {
            socket.setEnabledCipherSuites(new String[] {suite});
            assertThatIOException().isThrownBy(socket::startHandshake);
        }
    }

    private SSLSocket socket(SSLContext context) throws IOException {
        return (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
    }

    @Test
    void onlyThoseWithAGoodCertificateAreLetInWhereOneIsRequired() {
        exchange.adapter.setTlsClientAuth("required");
        start();
        for (String alias : List.of("", "fake")) {
            assertThatThrownBy(() -> {
                        try (TestPhone phone = TestPhone.tls("1002", port, certificates.context(alias))) {
                            register(phone); // with TLS 1.3 the refusal comes after the handshake
                        }
                    })
                    .as("certificate '%s'", alias)
                    .hasRootCauseInstanceOf(IOException.class);
        }
        try (TestPhone carrier = TestPhone.tls("1002", port, certificates.context("client"))) {
            register(carrier);
        }
    }

    @Test
    void newCertificateIsTakenUpWhileConnectionsGoOn() throws IOException {
        start();
        try (TestPhone old = phone()) {
            register(old);
            assertThat(shown()).isEqualTo(certificates.certificate("server"));
            Files.writeString(directory.resolve("server.p12"), "half a file");
            Awaitility.await()
                    .pollDelay(6, TimeUnit.SECONDS)
                    .atMost(30, TimeUnit.SECONDS)
                    .until(() -> shown().equals(certificates.certificate("server")));
            certificates.pkcs12("successor", "server.p12");
            Awaitility.await()
                    .atMost(30, TimeUnit.SECONDS)
                    .until(() -> shown().equals(certificates.certificate("successor")));
            call("sip:1002@192.0.2.1:9;transport=tls", flow(Transport.TLS, old.port()));
            old.awaitRequest("INVITE");
        }
    }

    private Certificate shown() throws IOException {
        try (SSLSocket socket = socket(certificates.context(""))) {
            socket.startHandshake();
            return socket.getSession().getPeerCertificates()[0];
        }
    }

    @Test
    void certificateInPemIsTakenToo() throws IOException {
        exchange.adapter.setTlsCertificate(
                certificates.pem("successor", "pem.pem").toString());
        start();
        assertThat(shown()).isEqualTo(certificates.certificate("successor"));
    }

    @Test
    void certificateThatCannotBeUsedIsNamedInOneMessage() {
        exchange.adapter.setTlsCertificate(directory.resolve("none.p12").toString());
        assertThatThrownBy(exchange::start).hasMessageContaining("CARILLON1010").hasMessageContaining("none.p12");
    }

    @Test
    void serverIsCalledWhoseCertificateIsForItsName() {
        start();
        try (TestPhone server = TestPhone.listening("1002", port, certificates.context("server"))) {
            call("sips:1002@localhost:" + server.port(), Optional.empty());
            Message invite = server.awaitRequest("INVITE");
            assertThat(invite.contactUri()).startsWith("sips:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "fake"})
    void serverIsNotCalledWhoseCertificateIsForAnotherNameOrByAStranger(String alias) {
        start();
        try (TestPhone server = TestPhone.listening("1002", port, certificates.context(alias))) {
            call("sip:1002@localhost:" + server.port() + ";transport=tls", Optional.empty());
            refuses(server);
            assertThat(exchange.listener.await(DialogEvent.Rejected.class).status())
                    .isEqualTo(503);
        }
    }

    /** It accepts, and is told nothing but alerts. */
    private static void refuses(TestPhone server) {
        assertThatThrownBy(() -> server.awaitRequest("INVITE")).hasRootCauseInstanceOf(IOException.class);
    }

    /** What the caller asked of the first half of a call, the second half keeps. */
    @Test
    void callThatCameAsASecureOneGoesOnOverTlsOnly() {
        start();
        try (TestPhone caller = phone();
                TestPhone callee = TestPhone.udp("1002", exchange.port)) {
            caller.send(caller.invite("1002", SDP).text().replace("INVITE sip:", "INVITE sips:"));
            DialogEvent.IncomingCall incoming = exchange.listener.await(DialogEvent.IncomingCall.class);
            assertThat(incoming.provenance().secure()).isTrue();
            exchange.connection()
                    .invite(new OutgoingCall(
                            new DialogKey("out-1"),
                            callee.contact(),
                            flow(Transport.UDP, callee.port()),
                            List.of(),
                            new Identity("1001", "", ""),
                            "1002",
                            Optional.of(SDP),
                            Map.of(),
                            incoming.provenance()));
            assertThat(exchange.listener.await(DialogEvent.Rejected.class).status())
                    .isEqualTo(480);
            assertThat(callee.hearsNothing(300, m -> m.method().equals("INVITE")))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UDP", "TCP"})
    void secureCallIsNeverSentInTheClear(Transport transport) {
        start();
        try (TestPhone phone = transport == Transport.UDP
                ? TestPhone.udp("1002", exchange.port)
                : TestPhone.tcp("1002", exchange.port)) {
            register(phone);
            call("sips:1002@127.0.0.1:" + phone.port(), flow(transport, phone.port()));
            assertThat(exchange.listener.await(DialogEvent.Rejected.class).status())
                    .isEqualTo(480);
            assertThat(phone.hearsNothing(300, m -> m.method().equals("INVITE")))
                    .isTrue();
        }
    }
}
