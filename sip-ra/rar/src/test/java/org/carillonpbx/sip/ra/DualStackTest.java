package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.testphone.Line;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One adapter that listens on both families' loopbacks. */
class DualStackTest {

    private static final String SDP = "v=0\r\no=- 1 1 IN IP6 ::1\r\ns=-\r\nc=IN IP6 ::1\r\nt=0 0\r\n";

    private static TestExchange exchange;
    private static SipConnection connection;

    @BeforeAll
    static void start() {
        exchange = new TestExchange();
        exchange.adapter.setBind("127.0.0.1, ::1");
        exchange.start();
        exchange.activate();
        connection = exchange.connection();
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    private static InetAddress loopback() throws IOException {
        byte[] one = new byte[16];
        one[15] = 1;
        return InetAddress.getByAddress(one);
    }

    /** A phone of the sixth version over UDP: what it writes of the other loopback is put right on the way. */
    private static Line six() throws IOException {
        InetAddress loopback = loopback();
        DatagramSocket socket = new DatagramSocket(new InetSocketAddress(loopback, 0));
        socket.connect(new InetSocketAddress(loopback, exchange.port));
        return new Line() {
            @Override
            public void send(byte[] message) throws IOException {
                byte[] six = new String(message, StandardCharsets.UTF_8)
                        .replace("127.0.0.1", "[::1]")
                        .getBytes(StandardCharsets.UTF_8);
                socket.send(new DatagramPacket(six, six.length));
            }

            @Override
            public String receive(int millis) throws IOException {
                socket.setSoTimeout(Math.max(1, millis));
                DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
                socket.receive(packet);
                return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            }

            @Override
            public int localPort() {
                return socket.getLocalPort();
            }

            @Override
            public String transport() {
                return "UDP";
            }

            @Override
            public void close() {
                socket.close();
            }
        };
    }

    @Test
    void bothAreListenedOn() {
        assertThat(connection.listeningPoints())
                .contains("udp:127.0.0.1:" + exchange.port, "udp:[::1]:" + exchange.port, "tcp:[::1]:" + exchange.port);
    }

    @Test
    void phoneOfTheSixthVersionRegisters() throws IOException {
        AtomicReference<Peer> source = new AtomicReference<>();
        exchange.listener.registrar = request -> {
            source.set(request.source());
            return new RegisterReply.Registered(
                    List.of(new RegisterReply.Bound(request.bindings().get(0).uri(), 60)));
        };
        try (TestPhone phone = new TestPhone("1001", exchange.port, six())) {
            phone.send(phone.request("REGISTER", "1001").with("Contact", "<" + phone.contact() + ">"));
            Message ok = phone.awaitResponse(200, "REGISTER");
            assertThat(ok.contactUri()).isEqualTo("sip:1001@[::1]:" + phone.port());
            assertThat(source.get().toString()).isEqualTo("udp:[0:0:0:0:0:0:0:1]:" + phone.port());
        }
    }

    @Test
    void callToThePhoneBearsAddressesOfItsOwnKind() throws IOException {
        try (TestPhone phone = new TestPhone("1001", exchange.port, six())) {
            connection.invite(new OutgoingCall(
                    new DialogKey("six"),
                    "sip:1001@[::1]:" + phone.port(),
                    Optional.of(new Peer(Transport.UDP, "0:0:0:0:0:0:0:1", phone.port())),
                    List.of(),
                    new Identity("1002", "", ""),
                    "1001",
                    Optional.of(SDP),
                    Map.of()));
            Message invite = phone.awaitRequest("INVITE");
            assertThat(invite.header("Via")).startsWith("SIP/2.0/UDP [::1]:" + exchange.port);
            assertThat(invite.contactUri()).startsWith("sip:[::1]:" + exchange.port);
            phone.send(phone.response(invite, 200, "OK", "b").sdp(SDP));
            assertThat(phone.awaitRequest("ACK").requestUri()).isEqualTo("sip:1001@[::1]:" + phone.port());
            exchange.listener.await(DialogEvent.Answered.class);
        }
    }

    @Test
    void connectionOfTheSixthVersionIsAnswered() throws IOException {
        try (TestPhone phone = new TestPhone("1001", exchange.port, Line.over(new Socket(loopback(), exchange.port)))) {
            phone.send(phone.request("OPTIONS", "1").text().replace("127.0.0.1", "[::1]"));
            assertThat(phone.awaitAny().status()).isEqualTo(200);
        }
    }
}
