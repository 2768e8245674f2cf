package org.carillonpbx.sip.ra;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.carillonpbx.sip.AccessPicture;
import org.carillonpbx.sip.FloodLimits;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.SipConnection;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a browser sends over its WebSocket, a frame after another, into the running adapter: whatever it was, either the
 * connection has ended or a good request after it is answered.
 */
@Tag("fuzz")
class WebSocketFuzzTest {
    private static final byte NEXT_FRAME = 0x1e;
    private static final int MOST_PORTS = 60_000;

    private static final String OPTIONS = String.join(
            "\r\n",
            "OPTIONS sip:carillon.invalid SIP/2.0",
            "Via: SIP/2.0/WSS x.invalid;branch=z9hG4bKlast",
            "Max-Forwards: 70",
            "From: <sip:1001@carillon.invalid>;tag=last",
            "To: <sip:carillon.invalid>",
            "Call-ID: the-last-of-all",
            "CSeq: 1 OPTIONS",
            "",
            "");

    private static final TestExchange EXCHANGE = TestExchange.running();
    private static final SipConnection CONNECTION = EXCHANGE.connection();
    private static int ports;

    static {
        FloodLimits none = new FloodLimits(1_000_000, 10_000_000, 10_000_000);
        CONNECTION.access(new AccessPicture(Map.of(), List.of(), Set.of("911"), none));
        EXCHANGE.listener.admission = request -> new Refused(404, "Not Found", OptionalInt.empty());
    }

    static Stream<byte[]> known() {
        return Stream.of(
                        OPTIONS,
                        "\r\n\r\n",
                        "",
                        OPTIONS.replace("CSeq: 1", "CSeq: one"),
                        OPTIONS.replace("CSeq", "l : 7\r\nCSeq") + "too short",
                        OPTIONS.replace("CSeq", "Content-Length\t:\r\n 3\r\nCSeq") + "abcdef",
                        OPTIONS.replace("OPTIONS", "INVITE"),
                        OPTIONS.replace("OPTIONS", "ACK"),
                        OPTIONS.replace("OPTIONS", "ACK").replace(";branch=z9hG4bKlast", ""),
                        OPTIONS.replace("OPTIONS sip:carillon.invalid SIP/2.0", "SIP/2.0 200 OK"),
                        OPTIONS + (char) NEXT_FRAME + "\r\n" + (char) NEXT_FRAME + "\0\0\0" + (char) NEXT_FRAME
                                + OPTIONS)
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @MethodSource("known")
    @DictionaryFile(resourcePath = "/org/carillonpbx/sip/fuzz/sip.dict")
    @FuzzTest(maxDuration = "10m")
    void afterAnyFramesAConnectionHasEndedOrAnswers(byte[] input) {
        ports = (ports + 1) % MOST_PORTS;
        BroughtLine line = BroughtLine.to(CONNECTION, new Peer(Transport.WSS, "192.0.2.9", 1_024 + ports));
        try {
            frames(input).forEach(line::send);
            line.send(OPTIONS.getBytes(StandardCharsets.US_ASCII));
            assertThat(line.ended() || answered(line)).isTrue();
        } finally {
            line.close();
        }
    }

    private static Stream<byte[]> frames(byte[] input) {
        return Stream.of(new String(input, StandardCharsets.ISO_8859_1).split(String.valueOf((char) NEXT_FRAME), -1))
                .map(frame -> frame.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean answered(BroughtLine line) {
        Optional<String> last = Optional.empty();
        while (last.filter(answer -> answer.startsWith("SIP/2.0 200") && answer.contains("the-last-of-all"))
                .isEmpty()) {
            if (line.ended()) {
                return true;
            }
            last = Optional.of(line.next());
        }
        return true;
    }
}
