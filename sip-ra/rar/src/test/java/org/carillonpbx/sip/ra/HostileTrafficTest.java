package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.testphone.Message;
import org.carillonpbx.sip.testphone.Silence;
import org.carillonpbx.sip.testphone.TestPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no phone sends: it harms nobody, leaves no trace in the log, and a connection that makes no sense is closed. */
@Isolated("what is written to the streams and the log has to be its own")
class HostileTrafficTest {

    private static final int LARGEST_DATAGRAM = 65_507;
    private static final String END = "\r\n\r\n";

    private static TestExchange exchange;

    @BeforeAll
    static void start() {
        exchange = TestExchange.running();
        exchange.listener.admission = request -> new Refused(404, "Not Found");
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    private static byte[] garbage(int length) {
        byte[] bytes = new byte[length];
        new Random(4475).nextBytes(bytes);
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String options(String vias) {
        return "OPTIONS sip:1@127.0.0.1 SIP/2.0\r\n" + vias + "From: <sip:a@b>;tag=1\r\nTo: <sip:1@b>\r\n"
                + "Call-ID: h\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\n";
    }

    private static String via(String transport) {
        return "Via: SIP/2.0/" + transport + " 127.0.0.1:9;branch=z9hG4bK1\r\n";
    }

    static Stream<Arguments> datagrams() {
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("a keep-alive", ascii("\r\n\r\n")),
                Arguments.of("half a keep-alive", ascii("\r\n")),
                Arguments.of("a null", new byte[1]),
                Arguments.of("64 kB of garbage", garbage(LARGEST_DATAGRAM)),
                Arguments.of("1 kB of garbage", garbage(1_024)),
                Arguments.of(
                        "garbage after a request line", ascii("INVITE sip:a@b SIP/2.0\r\n" + "\0\1\2".repeat(300))),
                Arguments.of("a header of 60 kB", ascii(options(via("UDP")) + "X: " + "x".repeat(60_000) + END)),
                Arguments.of("a header name of 60 kB", ascii(options(via("UDP")) + "x".repeat(60_000) + ": x" + END)),
                Arguments.of(
                        "a display name that never ends",
                        ascii(options(via("UDP") + "Reply-To: \"" + "x".repeat(9_000)))),
                Arguments.of("no CRLF at all", ascii(options(via("UDP")).replace("\r\n", " "))),
                Arguments.of("no empty line", ascii(options(via("UDP")))),
                Arguments.of("10,000 Vias without a value", ascii(options("v:x\r\n".repeat(10_000)) + END)),
                Arguments.of("10,000 Vias in one header", ascii(options("v:" + "x,".repeat(10_000) + "x\r\n") + END)),
                Arguments.of("as many Vias as 64 kB hold", ascii(options("v:SIP/2.0/UDP a\r\n".repeat(3_800)) + END)),
                Arguments.of("as many Vias as we read", ascii(options("v:SIP/2.0/UDP a\r\n".repeat(900)) + "\r\n")),
                Arguments.of(
                        "brackets within brackets", ascii(options(via("UDP")) + "Contact: " + "<".repeat(9_000) + END)),
                Arguments.of(
                        "many lines of folding", ascii(options(via("UDP")) + "X: a" + "\r\n ".repeat(5_000) + END)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("datagrams")
    void datagramHarmsNobody(String what, byte[] bytes) {
        try (Silence silence = new Silence();
                TestPhone hostile = TestPhone.udp("evil", exchange.port)) {
            hostile.send(bytes);
            othersAreAnswered();
            silence.kept();
        }
    }

    static Stream<Arguments> streams() {
        String head = options(via("TCP"));
        return Stream.of(
                Arguments.of("garbage", "", garbage(LARGEST_DATAGRAM)),
                Arguments.of("a head that never ends", "", ascii(head + "X: x\r\n".repeat(10_000))),
                Arguments.of("a header of 60 kB", "", ascii(head + "X: " + "x".repeat(60_000) + END)),
                Arguments.of("10,000 Vias", "", ascii(options(via("TCP").repeat(10_000)) + END)),
                Arguments.of("a length beyond the limit", "SIP/2.0 413", ascii(head + "Content-Length: 20000" + END)),
                Arguments.of("a length beyond memory", "SIP/2.0 413", ascii(head + "Content-Length: 2147483647" + END)),
                Arguments.of(
                        "a length beyond all numbers", "SIP/2.0 400", ascii(head + "l: 99999999999999999999" + END)),
                Arguments.of("a length below zero", "SIP/2.0 400", ascii(head + "Content-Length: -1" + END)),
                Arguments.of("a length in words", "SIP/2.0 400", ascii(head + "Content-Length: many" + END)),
                Arguments.of("two lengths", "SIP/2.0 400", ascii(head + "Content-Length: 1\r\nl: 2" + END)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void streamThatMakesNoSenseIsClosed(String what, String lastWord, byte[] bytes) throws IOException {
        try (Silence silence = new Silence();
                Socket hostile = new Socket(InetAddress.getLoopbackAddress(), exchange.port)) {
            hostile.setSoTimeout(10_000);
            try {
                hostile.getOutputStream().write(bytes);
                String answer = new String(hostile.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                assertThat(answer).startsWith(lastWord);
            } catch (java.net.SocketTimeoutException e) {
                Assertions.fail("it was left open", e);
            } catch (java.net.SocketException e) {
                assertThat(e).hasMessageMatching(".*(reset|[Bb]roken pipe|abort).*"); // closed with bytes unread
            }
            othersAreAnswered();
            silence.kept();
        }
    }

    @Test
    void slowSenderDelaysNobodyAndIsAnsweredInTheEnd() {
        try (Silence silence = new Silence();
                TestPhone slow = TestPhone.tcp("slow", exchange.port)) {
            String text = slow.request("OPTIONS", "1").text().replace("Content-Length: 0", "l : 0");
            int third = text.length() / 3;
            slow.send(text.substring(0, third));
            othersAreAnswered();
            slow.send(text.substring(third, 2 * third));
            othersAreAnswered();
            slow.send(text.substring(2 * third));
            assertThat(slow.awaitResponse(200, "OPTIONS").status()).isEqualTo(200);
            silence.kept();
        }
    }

    @Test
    void keepAliveOnAConnectionIsAnsweredWithOneLineEnd() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), exchange.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(ascii("\r\n\r\n"));
            assertThat(socket.getInputStream().readNBytes(2)).containsExactly('\r', '\n');
        }
    }

    private static void othersAreAnswered() {
        try (TestPhone datagrams = TestPhone.udp("1001", exchange.port);
                TestPhone stream = TestPhone.tcp("1002", exchange.port)) {
            for (TestPhone phone : new TestPhone[] {datagrams, stream}) {
                phone.send(phone.request("OPTIONS", "1"));
                Message answer = phone.awaitAny();
                assertThat(answer.status()).isEqualTo(200);
            }
        }
    }
}
