package org.carillonpbx.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.carillonpbx.media.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A session description of a stranger, as offer, as later offer and as answer. An ordinary run replays what is known;
 * docs/development.md says how to search for more.
 */
@Tag("fuzz")
class SdpFuzzTest {

    private static final int LONGEST_ANSWER = 64 * 1_024;

    static Stream<byte[]> known() {
        String session = "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n";
        return Stream.of(
                        session + "m=audio 4000 RTP/AVP 0 8 101\r\na=rtpmap:101 telephone-event/8000\r\n"
                                + "a=fmtp:101 0-15\r\na=ptime:20\r\na=sendonly\r\na=rtcp:4001\r\na=rtcp-mux\r\n",
                        session + "m=video 0 RTP/AVP 31\r\nm=audio 4000 RTP/SAVP 0\r\nc=IN IP6 2001:db8::1\r\n",
                        session + "m=audio 0 RTP/AVP 0\r\n",
                        "v=0\no=a 1 1 IN IP4 h\nm=audio 70000 RTP/AVP 999\na=ptime:-1\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("known")
    @FuzzTest(maxDuration = "10m")
    void descriptionIsTakenOrTurnedDown(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Negotiation called = negotiation();
        if (called.consider(text) == Outcome.DONE) {
            sane(called.answer(List.of()).orElseThrow());
            called.consider(text);
            called.answer(List.of()).ifPresent(SdpFuzzTest::sane);
            sane(called.offer(List.of()));
            called.accept(text);
        }
        Negotiation calling = negotiation();
        sane(calling.offer(List.of()));
        calling.accept(text);
        calling.accept(text);
        sane(calling.offer(List.of()));
    }

    private static Negotiation negotiation() {
        return new Negotiation(new LocalSide(InetAddress.getLoopbackAddress(), 12_000, 1));
    }

    /** What we write we can read. */
    private static void sane(String written) {
        assertThat(written.length()).isLessThan(LONGEST_ANSWER);
        assertThat(SdpReader.read(written)).isPresent();
    }
}
