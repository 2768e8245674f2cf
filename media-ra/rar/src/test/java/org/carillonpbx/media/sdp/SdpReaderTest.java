package org.carillonpbx.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.carillonpbx.media.codec.Codecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdpReaderTest {
    private static final String GOOD = Sdp.of(
            "a=group:BUNDLE 0",
            "m=audio 49170/2 RTP/AVP 0 101",
            "c=IN IP4 192.0.2.5",
            "b=AS:64",
            "k=prompt",
            "a=rtpmap:101 telephone-event/8000",
            "a=rtcp:53020 IN IP4 192.0.2.6",
            "a=ptime:20",
            "a=sendrecv",
            "m=image 5004 udptl t38");

    @Test
    void aWholeDescriptionIsRead() {
        SessionDescription session = SdpReader.read(GOOD).orElseThrow();
        assertThat(session.sections()).hasSize(2);
        MediaSection audio = session.sections().get(0);
        assertThat(audio.port()).isEqualTo(49_170);
        assertThat(audio.address()).contains("192.0.2.5");
        assertThat(audio.rtcpPort()).hasValue(53_020);
        assertThat(audio.known()).extracting(Format::encoding).containsExactly("PCMU", "telephone-event");
        assertThat(session.sections().get(1).address()).contains("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v=0\no=- 1 1 IN IP4 192.0.2.1\nm=audio 4000 RTP/AVP 0\nc=IN IP4 192.0.2.1",
                "v=0\r\no=-  1  1 IN IP4 192.0.2.1\r\ns= \r\nm=audio 4000  RTP/AVP  0 \r\n\r\n",
                "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nq=what\r\nm=audio 4000 RTP/AVP 0\r\na=rtpmap:x\r\na=rtpmap:0\r\n"
            })
    void whatPhonesGetWrongIsOverlooked(String text) {
        assertThat(SdpReader.read(text).orElseThrow().sections()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "v=1\r\no=- 1 1 IN IP4 192.0.2.1\r\n",
                "o=- 1 1 IN IP4 192.0.2.1\r\nv=0\r\n",
                "v=0\r\nv=0\r\no=- 1 1 IN IP4 192.0.2.1\r\n",
                "v=0\r\ns=-\r\n",
                "v=0\r\no=- 1 1\r\n",
                "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\no=- 1 1 IN IP4 192.0.2.1\r\n",
                "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nm=audio\r\n",
                "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nm=audio 70000 RTP/AVP 0\r\n",
                "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nm=audio -1 RTP/AVP 0\r\n",
                "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nm=audio 4000 RTP/AVP\r\n",
                "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nc=IN IP5 192.0.2.1\r\n",
                "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\nnonsense\r\n",
                "INVITE sip:1001@carillon SIP/2.0\r\n"
            })
    void whatIsNoDescriptionIsRefused(String text) {
        assertThat(SdpReader.read(text)).isEmpty();
    }

    @Test
    void descriptionsAreBoundedInLengthLinesAndSections() {
        assertThat(SdpReader.read(GOOD + "a=" + "x".repeat(SdpReader.MOST_CHARS)))
                .isEmpty();
        assertThat(SdpReader.read(GOOD + "a=x\r\n".repeat(SdpReader.MOST_LINES)))
                .isEmpty();
        assertThat(SdpReader.read(GOOD + "m=audio 1 RTP/AVP 0\r\n".repeat(SdpReader.MOST_SECTIONS)))
                .isEmpty();
        assertThat(SdpReader.read(GOOD + "m=audio 1 RTP/AVP" + " 0".repeat(65) + "\r\n"))
                .isEmpty();
    }

    @Test
    void damagedDescriptionsAreReadOrRefusedButNeverThrow() {
        Random random = new Random(20_261_121);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(GOOD);
            for (int damage = random.nextInt(6); damage >= 0; damage--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                    case 1 -> text.deleteCharAt(at);
                    default -> text.insert(at, (char) random.nextInt(128));
                }
            }
            Negotiation negotiation = new Negotiation(
                    new LocalSide(IpLiteral.read("127.0.0.1").orElseThrow(), 12_000, 1),
                    new House(Codecs.chosen(Codecs.USUAL)));
            assertThat(negotiation.consider(text.toString())).isNotNull();
            negotiation.answer(List.of());
            negotiation.offer(List.of());
            assertThat(negotiation.accept(text.toString())).isNotNull();
        }
    }
}
