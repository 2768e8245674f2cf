package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.LiveFlow;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.testphone.Certificates;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that are used again, that have ended when they are needed, or that are looked at and ended. */
class ReuseTest {

    private static final String SDP = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";

    /** Nobody listens there. */
    private static final int ELSEWHERE = 7;

    @TempDir
    static Path directory;

    private static Certificates certificates;

    private final TestExchange exchange = new TestExchange();
    private final int tlsPort = TestExchange.freePort();

    @BeforeAll
    static void sign() {
        certificates = new Certificates(directory);
    }

    private void start() {
        exchange.adapter.setTransports("udp,tcp,tls");
        exchange.adapter.setTlsPort(tlsPort);
        exchange.adapter.setTlsCertificate(
                certificates.pkcs12("server", "server.p12").toString());
        exchange.adapter.setTlsPassword(Certificates.PASSWORD);
        exchange.adapter.setTlsTrust(certificates.authority("authority").toString());
        exchange.adapter.setTlsClientAuth("wanted");
        exchange.start();
        exchange.activate();
    }

    @AfterEach
    void stop() {
        exchange.close();
    }

    private DialogKey call(String uri, Optional<Peer> hop) {
        DialogKey dialog = new DialogKey("out-1");
        exchange.connection()
                .invite(new OutgoingCall(
                        dialog, uri, hop, List.of(), new Identity("1001", "", ""), "1002", Optional.of(SDP), Map.of()));
        return dialog;
    }

    @Test
    void anAnswerGoesOverANewConnectionWhereItsOwnHasEnded() {
        start();
        try (TestPhone listening = TestPhone.listening("1001", exchange.port, 0)) {
            try (TestPhone calling = TestPhone.tcp("1001", exchange.port)) {
                calling.send(calling.invite("1002", SDP)
                        .text()
                        .replace("127.0.0.1:" + calling.port(), "127.0.0.1:" + listening.port()));
                exchange.listener.await(DialogEvent.IncomingCall.class);
            }
            Awaitility.await().until(() -> exchange.listener.lostFlows.size() == 1);
            DialogKey dialog =
                    exchange.listener.await(DialogEvent.IncomingCall.class).dialog();

            exchange.connection().answer(dialog, SDP);

            assertThat(listening.awaitResponse(200, "INVITE").body()).isEqualTo(SDP);
        }
    }

    @Test
    void aServerThatProvedItsNameIsCalledOverTheConnectionThatItMade() {
        start();
        try (TestPhone server = TestPhone.tls("1002", tlsPort, certificates.context("server"))) {
            offersAlias(server);

            call("sip:1002@localhost:" + ELSEWHERE + ";transport=tls", Optional.empty());

            assertThat(server.awaitRequest("INVITE").requestUri()).startsWith("sip:1002@localhost:" + ELSEWHERE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "client"})
    void whoProvedNothingIsNotCalledByTheNameThatItClaims(String certificate) {
        start();
        try (TestPhone stranger = TestPhone.tls("1002", tlsPort, certificates.context(certificate))) {
            offersAlias(stranger);

            call("sip:1002@localhost:" + ELSEWHERE + ";transport=tls", Optional.empty());

            assertThat(exchange.listener.await(DialogEvent.Rejected.class).status())
                    .isEqualTo(503);
            assertThat(stranger.hearsNothing(300, m -> m.method().equals("INVITE")))
                    .isTrue();
        }
    }

    private static void offersAlias(TestPhone server) {
        server.send(server.request("OPTIONS", "any")
                .text()
                .replace("127.0.0.1:" + server.port(), "localhost:" + ELSEWHERE + ";alias"));
        server.awaitResponse(200, "OPTIONS");
    }

    @Test
    void aServerThatWeCallByNameMayUseOurConnectionToo() {
        start();
        try (TestPhone server = TestPhone.listening("1002", tlsPort, certificates.context("server"))) {
            call("sip:1002@localhost:" + server.port() + ";transport=tls", Optional.empty());

            assertThat(server.awaitRequest("INVITE").header("Via")).contains(";alias");
        }
    }

    @Test
    void anAnswerThatComesAgainAfterOurByeIsAcknowledged() {
        start();
        try (TestPhone phone = TestPhone.udp("1002", exchange.port)) {
            DialogKey dialog = call(phone.contact(), Optional.of(new Peer(Transport.UDP, "127.0.0.1", phone.port())));
            Message invite = phone.awaitRequest("INVITE");
            phone.send(phone.response(invite, 200, "OK", "t1").sdp(SDP));
            phone.awaitRequest("ACK");
            exchange.listener.await(DialogEvent.Answered.class);
            exchange.connection().hangUp(dialog, new Ending(200, OptionalInt.empty(), ""));
            phone.send(phone.response(phone.awaitRequest("BYE"), 200, "OK", "t1"));
            Awaitility.await().until(() -> exchange.connection().figures().dialogs() == 0);

            phone.send(phone.response(invite, 200, "OK", "t1").sdp(SDP));

            assertThat(phone.awaitRequest("ACK").toTag()).isEqualTo("t1");
        }
    }

    @Test
    void connectionsAreListedAndCanBeEnded() {
        start();
        try (TestPhone phone = TestPhone.tcp("1002", exchange.port)) {
            phone.send(phone.request("REGISTER", "1002").with("Contact", "<" + phone.contact() + ">;expires=300"));
            phone.awaitResponse(200, "REGISTER");
            Peer peer = new Peer(Transport.TCP, "127.0.0.1", phone.port());
            Awaitility.await()
                    .until(() -> exchange.connection().flows().stream().anyMatch(LiveFlow::proven));
            LiveFlow flow = exchange.connection().flows().get(0);
            assertThat(flow.peer()).isEqualTo(peer);
            assertThat(flow.cameIn()).isTrue();
            assertThat(flow.proven()).isTrue();
            assertThat(flow.bytesIn()).isGreaterThan(300);
            assertThat(flow.bytesOut()).isGreaterThan(200);
            assertThat(flow.heardAt()).isAfterOrEqualTo(flow.since());

            assertThat(exchange.connection().endFlow(peer)).isTrue();

            Awaitility.await().until(() -> exchange.listener.lostFlows.contains(peer));
            Awaitility.await().until(() -> exchange.connection().flows().isEmpty());
            assertThat(exchange.connection().endFlow(peer)).isFalse();
        }
    }
}
