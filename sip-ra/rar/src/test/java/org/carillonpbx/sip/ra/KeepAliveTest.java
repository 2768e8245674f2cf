package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Probe;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterRequest;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.testphone.Draft;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How flows are kept and watched: STUN and line ends on the SIP port, reg-id, Flow-Timer, keep, and our own OPTIONS. */
class KeepAliveTest {

    private static TestExchange exchange;
    private static volatile RegisterRequest seen;

    @BeforeAll
    static void start() {
        exchange = TestExchange.running();
        exchange.listener.registrar = request -> {
            seen = request;
            return new RegisterReply.Registered(List.of());
        };
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    private static byte[] ask(byte[]... datagrams) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), exchange.port));
            socket.setSoTimeout(15_000);
            for (byte[] datagram : datagrams) {
                socket.send(new DatagramPacket(datagram, datagram.length));
            }
            DatagramPacket answer = new DatagramPacket(new byte[2_048], 2_048);
            socket.receive(answer);
            return java.util.Arrays.copyOf(answer.getData(), answer.getLength());
        }
    }

    @Test
    void stunOnTheSipPortIsAnswered() throws IOException {
        byte[] request = ByteBuffer.allocate(20)
                .putInt(0x0001_0000)
                .putInt(0x2112_A442)
                .put("abcdefghijkl".getBytes(StandardCharsets.US_ASCII))
                .array();
        byte[] answer = ask(request);
        assertThat(ByteBuffer.wrap(answer).getInt()).isEqualTo(0x0101_000C);
        assertThat(new String(answer, 8, 12, StandardCharsets.US_ASCII)).isEqualTo("abcdefghijkl");
    }

    @Test
    void lineEndsAreAnsweredAndShorterOnesPassedOver() throws IOException {
        byte[] answer = ask(
                new byte[] {0},
                "\r\n".getBytes(StandardCharsets.US_ASCII),
                "\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("\r\n");
    }

    @Test
    void messageAfterAShortDatagramIsReadWhole() throws IOException {
        try (TestPhone phone = TestPhone.udp("1001", exchange.port)) {
            phone.send("\0");
            phone.send(phone.request("OPTIONS", "1"));
            assertThat(phone.awaitAny().status()).isEqualTo(200);
        }
    }

    private static Draft register(TestPhone phone, String parameters) {
        return phone.request("REGISTER", "1001").with("Contact", "<" + phone.contact() + ">" + parameters);
    }

    private static Message registered(TestPhone phone, Draft draft) {
        phone.send(draft);
        return phone.awaitFinal("REGISTER");
    }

    @Test
    void flowIsGrantedWithItsTimer() {
        try (TestPhone phone = TestPhone.udp("1001", exchange.port)) {
            Message ok = registered(
                    phone,
                    register(phone, ";reg-id=2;+sip.instance=\"<urn:uuid:1>\"").with("Supported", "path, outbound"));
            assertThat(ok.status()).isEqualTo(200);
            assertThat(ok.header("Require")).isEqualTo("outbound");
            assertThat(ok.header("Flow-Timer")).isEqualTo("29");
            assertThat(seen.bindings().get(0).registration()).hasValue(2);
        }
    }

    @Test
    void connectionIsGivenMoreTime() {
        try (TestPhone phone = TestPhone.tcp("1001", exchange.port)) {
            Message ok = registered(
                    phone,
                    register(phone, ";reg-id=1;+sip.instance=\"<urn:uuid:1>\"").with("Supported", "outbound"));
            assertThat(ok.header("Flow-Timer")).isEqualTo("90");
        }
    }

    @Test
    void numberOfAFlowWithoutSupportIsPassedOver() {
        try (TestPhone phone = TestPhone.udp("1001", exchange.port)) {
            Message ok = registered(phone, register(phone, ";reg-id=1;+sip.instance=\"<urn:uuid:1>\""));
            assertThat(ok.header("Require")).isEmpty();
            assertThat(seen.bindings().get(0).registration()).isEmpty();
            assertThat(seen.bindings().get(0).instance()).contains("urn:uuid:1");
        }
    }

    @Test
    void flowThatEndsAtAProxyIsRefusedUnlessThatKeepsIt() {
        try (TestPhone phone = TestPhone.udp("1001", exchange.port)) {
            Draft lacking = register(phone, ";reg-id=1;+sip.instance=\"<urn:uuid:1>\"")
                    .with("Supported", "path, outbound")
                    .with("Via", "SIP/2.0/UDP 192.0.2.7:5060;branch=" + TestPhone.branch())
                    .with("Path", "<sip:edge.example;lr>");
            assertThat(registered(phone, lacking).status()).isEqualTo(439);
            Draft keeping = register(phone, ";reg-id=1;+sip.instance=\"<urn:uuid:1>\"")
                    .with("Supported", "path, outbound")
                    .with("Via", "SIP/2.0/UDP 192.0.2.7:5060;branch=" + TestPhone.branch())
                    .with("Path", "<sip:x9@edge.example;lr;ob>");
            assertThat(registered(phone, keeping).status()).isEqualTo(200);
        }
    }

    @Test
    void twoFlowsInOneRequestAreOneTooMany() {
        try (TestPhone phone = TestPhone.udp("1001", exchange.port)) {
            Draft both = register(phone, ";reg-id=1;+sip.instance=\"<urn:uuid:1>\"")
                    .with("Contact", "<sip:1001@192.0.2.8>;reg-id=2;+sip.instance=\"<urn:uuid:1>\"")
                    .with("Supported", "path, outbound");
            assertThat(registered(phone, both).status()).isEqualTo(400);
        }
    }

    @Test
    void offerToKeepAliveIsTakenUp() {
        try (TestPhone phone = TestPhone.udp("1001", exchange.port)) {
            Draft keep = register(phone, "");
            keep.set("Via", keep.header("Via") + ";keep");
            assertThat(registered(phone, keep).header("Via")).contains(";keep=29");
            assertThat(registered(phone, register(phone, "")).header("Via")).doesNotContain("keep");
        }
    }

    private static CompletableFuture<Optional<Duration>> probe(TestPhone phone, String uri) {
        Peer hop = new Peer(Transport.UDP, "127.0.0.1", phone.port());
        return exchange.connection()
                .probe(new Probe(uri, Optional.of(hop), List.of()))
                .toCompletableFuture();
    }

    @Test
    void anyAnswerToAProbeTellsThatThePhoneIsThere() throws Exception {
        try (TestPhone phone = TestPhone.udp("1001", exchange.port)) {
            CompletableFuture<Optional<Duration>> outcome = probe(phone, "sip:1001@10.0.0.7:5060");
            Message options = phone.awaitRequest("OPTIONS");
            assertThat(options.requestUri()).isEqualTo("sip:1001@10.0.0.7:5060");
            phone.send(phone.response(options, 486, "Busy Here", "b"));
            assertThat(outcome.get(15, TimeUnit.SECONDS))
                    .get()
                    .satisfies(rtt -> assertThat(rtt).isPositive());
        }
    }

    @Test
    void silenceToAProbeAndItsRepetitionsTellsThatNobodyIs() throws Exception {
        try (TestPhone phone = TestPhone.udp("1001", exchange.port)) {
            CompletableFuture<Optional<Duration>> outcome = probe(phone, "sip:1001@10.0.0.7:5060");
            String branch = Message.parameter(phone.awaitRequest("OPTIONS").header("Via"), "branch");
            for (int i = 0; i < 3; i++) {
                assertThat(phone.awaitRequest("OPTIONS").header("Via")).contains(branch);
            }
            assertThat(outcome.get(20, TimeUnit.SECONDS)).isEmpty();
        }
    }
}
