package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Calls over TCP connections that come, go, are refused or stop half-way. */
class StreamTest {

    private static final String SDP = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
    private static final long SECOND = 1_000_000_000L;
    private static final long SOON = 3 * SECOND; // on a busy machine; less than a connection may take

    private TestExchange exchange;
    private SipConnection connection;

    @BeforeEach
    void start() {
        exchange = TestExchange.running();
        connection = exchange.connection();
    }

    @AfterEach
    void stop() {
        exchange.close();
    }

    private static Peer tcp(int port) {
        return new Peer(Transport.TCP, "127.0.0.1", port);
    }

    private static DialogKey call(SipConnection connection, String key, String uri, Optional<Peer> hop) {
        DialogKey dialog = new DialogKey(key);
        connection.invite(new OutgoingCall(
                dialog, uri, hop, List.of(), new Identity("1001", "", ""), "1002", Optional.of(SDP), Map.of()));
        return dialog;
    }

    /** Registers over a connection that ends with it; its port is what the registrar remembers. */
    private int registeredAndGone() {
        try (TestPhone phone = TestPhone.tcp("1002", exchange.port)) {
            register(phone);
            return phone.port();
        }
    }

    private static void register(TestPhone phone) {
        phone.send(phone.request("REGISTER", "1002").with("Contact", "<" + phone.contact() + ">;expires=300"));
        phone.awaitResponse(200, "REGISTER");
    }

    @RepeatedTest(20)
    void phoneThatListensWhereItRegisteredFromIsCalledOverANewConnection() {
        int port = registeredAndGone();
        try (TestPhone phone = TestPhone.listening("1002", exchange.port, port)) {
            call(connection, "out-1", phone.contact(), Optional.of(tcp(port)));
            Message invite = phone.awaitRequest("INVITE");
            phone.send(phone.response(invite, 200, "OK", "t1").sdp(SDP));
            phone.awaitRequest("ACK");
            exchange.listener.await(DialogEvent.Answered.class);
        }
    }

    @Test
    void flowThatStandsIsUsedThoughTheContactIsElsewhere() {
        try (TestPhone phone = TestPhone.tcp("1002", exchange.port);
                TestPhone elsewhere = TestPhone.listening("1002", exchange.port, 0)) {
            register(phone);
            call(connection, "out-1", elsewhere.contact(), Optional.of(tcp(phone.port())));
            assertThat(phone.awaitRequest("INVITE").requestUri()).isEqualTo(elsewhere.contact());
        }
    }

    @Test
    void flowThatIsGoneGivesWayToTheContact() {
        int gone = registeredAndGone();
        try (TestPhone phone = TestPhone.listening("1002", exchange.port, 0)) {
            long begun = System.nanoTime();
            DialogKey key = call(connection, "out-1", phone.contact(), Optional.of(tcp(gone)));
            Message invite = phone.awaitRequest("INVITE");
            phone.send(phone.response(invite, 200, "OK", "t1").sdp(SDP));
            phone.awaitRequest("ACK");
            exchange.listener.await(DialogEvent.Answered.class);
            connection.hangUp(key, new Ending(200, OptionalInt.empty(), ""));
            phone.awaitRequest("BYE");
            assertThat(System.nanoTime() - begun).isLessThan(5 * SECOND);
        }
    }

    @Test
    void phoneThatNobodyAnswersForIsRejectedAtOnce() {
        int gone = registeredAndGone();
        long begun = System.nanoTime();
        call(connection, "out-1", "sip:1002@127.0.0.1:" + gone + ";transport=tcp", Optional.of(tcp(gone)));
        assertThat(exchange.listener.await(DialogEvent.Rejected.class).status()).isEqualTo(503);
        assertThat(System.nanoTime() - begun).isLessThan(SOON);
        Awaitility.await().until(() -> connection.figures().dialogs() == 0);
    }

    @Test
    void connectionThatEndsBeforeAnyResponseIsRejectedAtOnce() throws IOException {
        try (ServerSocket fickle = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            call(
                    connection,
                    "out-1",
                    "sip:1002@127.0.0.1:" + fickle.getLocalPort() + ";transport=tcp",
                    Optional.empty());
            for (int i = 0; i < 2; i++) { // it is tried once more, for a connection may be gone before it is used
                try (Socket accepted = fickle.accept()) {
                    assertThat(accepted.getInputStream().read()).isEqualTo('I');
                }
            }
            long begun = System.nanoTime();
            assertThat(exchange.listener.await(DialogEvent.Rejected.class).status())
                    .isEqualTo(503);
            assertThat(System.nanoTime() - begun).isLessThan(SOON);
            Awaitility.await().until(() -> connection.figures().dialogs() == 0);
        }
    }

    @Test
    void oneConnectionCarriesTheWholeCall() {
        try (TestPhone phone = TestPhone.listening("1002", exchange.port, 0)) {
            DialogKey key = call(connection, "out-1", phone.contact(), Optional.empty());
            Message invite = phone.awaitRequest("INVITE");
            phone.send(phone.response(invite, 200, "OK", "t1").sdp(SDP));
            phone.awaitRequest("ACK");
            phone.send(phone.inCalledDialog("INVITE", invite, "t1", 1).sdp(SDP)); // a request over our own connection
            exchange.listener.await(DialogEvent.Reoffered.class);
            connection.answer(key, SDP);
            phone.awaitResponse(200, "INVITE");
            connection.hangUp(key, new Ending(200, OptionalInt.empty(), ""));
            phone.awaitRequest("BYE");
            assertThat(phone.hearsAnotherConnection()).isFalse();
        }
    }

    /** A connection that takes bytes until its window is full, and never reads them. */
    @Test
    void peerThatNeverReadsDelaysNobodyElse() throws IOException {
        try (ServerSocket deaf = new ServerSocket()) {
            deaf.setReceiveBufferSize(4_096);
            deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String uri = "sip:1002@127.0.0.1:" + deaf.getLocalPort() + ";transport=tcp";
            for (int i = 0; i < 400; i++) {
                call(connection, "deaf-" + i, uri, Optional.empty());
            }
            try (TestPhone phone = TestPhone.listening("1002", exchange.port, 0)) {
                long begun = System.nanoTime();
                call(connection, "out-1", phone.contact(), Optional.empty());
                phone.awaitRequest("INVITE");
                assertThat(System.nanoTime() - begun).isLessThan(SOON);
            }
        }
    }

    /** The system answers a datagram to a closed port with ICMP: that must not reach the listening point. */
    @Test
    void closedUdpPortDisturbsNobody() throws IOException {
        int nobody;
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        for (int i = 0; i < 20; i++) {
            call(connection, "gone-" + i, "sip:1002@127.0.0.1:" + nobody, Optional.empty());
        }
        try (TestPhone phone = TestPhone.udp("1003", exchange.port)) {
            for (int i = 0; i < 5; i++) {
                register(phone);
                call(connection, "out-" + i, phone.contact(), Optional.empty());
                phone.awaitRequest("INVITE");
            }
        }
    }

    /** A listener whose queue of connections is full answers no further SYN: whoever connects waits. */
    @Test
    void connectionThatHangsDelaysNobodyElse() throws IOException {
        try (Crowd crowd = Crowd.full();
                TestPhone phone = TestPhone.listening("1002", exchange.port, 0)) {
            call(connection, "out-1", "sip:1002@127.0.0.1:" + crowd.port() + ";transport=tcp", Optional.empty());
            call(connection, "out-2", "sip:1003@127.0.0.1:" + crowd.port() + ";transport=tcp;x=1", Optional.empty());
            long begun = System.nanoTime();
            call(connection, "out-3", phone.contact(), Optional.empty());
            phone.awaitRequest("INVITE");
            assertThat(System.nanoTime() - begun).isLessThan(SOON);
            assertThat(exchange.listener.all(DialogEvent.Rejected.class)).isEmpty(); // it does hang
            assertThat(exchange.listener.await(DialogEvent.Rejected.class, 2)).allMatch(r -> r.status() == 503);
            assertThat(System.nanoTime() - begun).isLessThan(12 * SECOND);
        }
    }

    @Test
    void manyPeersThatAreAwayDelayNobodyElse() throws IOException {
        try (Crowd crowd = Crowd.full();
                TestPhone phone = TestPhone.listening("1002", exchange.port, 0)) {
            for (int i = 1; i <= 100; i++) { // the whole of 127/8 is this machine: so many peers
                call(
                        connection,
                        "away-" + i,
                        "sip:1002@127.0.1." + i + ":" + crowd.port() + ";transport=tcp",
                        Optional.empty());
            }
            long begun = System.nanoTime();
            call(connection, "out-1", phone.contact(), Optional.empty());
            phone.awaitRequest("INVITE");
            assertThat(System.nanoTime() - begun).isLessThan(SOON);
            assertThat(exchange.listener.await(DialogEvent.Rejected.class, 100)).allMatch(r -> r.status() == 503);
            Awaitility.await().until(() -> connection.figures().dialogs() == 1);
            assertThat(connection.figures().clientTransactions()).isOne();
        }
    }

    @Test
    void endOfAConnectionIsToldOnce() {
        int port = registeredAndGone();
        Awaitility.await().until(() -> !exchange.listener.lostFlows.isEmpty());
        assertThat(exchange.listener.lostFlows).containsExactly(tcp(port));
    }

    /** Takes connections into its queue and never further. */
    private record Crowd(ServerSocket server, List<Socket> waiting) implements AutoCloseable {

        static Crowd full() throws IOException {
            ServerSocket server = new ServerSocket(0, 1);
            List<Socket> waiting = new ArrayList<>();
            while (true) {
                Socket next = new Socket();
                waiting.add(next);
                try {
                    next.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()), 300);
                } catch (SocketTimeoutException e) {
                    return new Crowd(server, waiting);
                }
            }
        }

        int port() {
            return server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : waiting) {
                socket.close();
            }
            server.close();
        }
    }
}
