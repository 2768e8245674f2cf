package org.carillonpbx.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.codec.g711.G711;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    private static final String PCMU = "a=rtpmap:0 PCMU/8000\r\n";
    private static final String PCMA = "a=rtpmap:8 PCMA/8000\r\n";
    private Negotiation negotiation;

    @BeforeEach
    void anAddressOfOurs() {
        negotiation = new Negotiation(
                new LocalSide(IpLiteral.read("198.51.100.7").orElseThrow(), 12_000, 77),
                new House(Codecs.chosen(Codecs.USUAL)));
    }

    private String answer(String... lines) {
        assertThat(negotiation.consider(Sdp.of(lines))).isEqualTo(Outcome.DONE);
        return negotiation.answer(List.of()).orElseThrow();
    }

    private Agreement agreement() {
        return negotiation.agreement().orElseThrow();
    }

    @Test
    void theAnswerIsAWholeDescription() {
        assertThat(answer("m=audio 4000 RTP/AVP 0 8 101", "a=rtpmap:101 telephone-event/8000", "a=fmtp:101 0-15"))
                .isEqualTo("v=0\r\no=carillon 77 1 IN IP4 198.51.100.7\r\ns=-\r\nc=IN IP4 198.51.100.7\r\nt=0 0\r\n"
                        + "m=audio 12000 RTP/AVP 0 101\r\n" + PCMU
                        + "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\na=ptime:20\r\na=sendrecv\r\n");
        assertThat(agreement().remote()).contains(new InetSocketAddress("192.0.2.1", 4000));
        assertThat(agreement().remoteRtcp()).contains(new InetSocketAddress("192.0.2.1", 4001));
    }

    @Test
    void theOfferersOrderIsFollowed() {
        assertThat(answer("m=audio 4000 RTP/AVP 3 8 0")).contains("RTP/AVP 8\r\n" + PCMA);
        assertThat(agreement().codec()).isEqualTo(G711.PCMA);
    }

    @Test
    void whatTheOtherPartySpeaksGoesFirst() {
        assertThat(negotiation.consider(Sdp.of("m=audio 4000 RTP/AVP 0 8"))).isEqualTo(Outcome.DONE);
        assertThat(negotiation.answer(List.of(G711.PCMA)).orElseThrow()).contains("RTP/AVP 8\r\n");
    }

    @Test
    void askedAgainTheSameAnswerIsGiven() {
        String first = answer("m=audio 4000 RTP/AVP 0 8");
        assertThat(negotiation.answer(List.of(G711.PCMA))).contains(first);
    }

    @Test
    void dynamicNumbersAreTheOfferers() {
        String answer =
                answer("m=audio 4000 RTP/AVP 97 98", "a=rtpmap:97 pcma/8000/1", "a=rtpmap:98 TELEPHONE-EVENT/8000");
        assertThat(answer).contains("m=audio 12000 RTP/AVP 97 98\r\n");
        assertThat(agreement().isEvent(98)).isTrue();
        assertThat(agreement().accepts(97)).isTrue();
        assertThat(agreement().accepts(8)).isFalse();
    }

    @Test
    void otherMediaAreTurnedDownWhereTheyStand() {
        String answer = answer(
                "m=video 5000 RTP/AVP 99",
                "a=rtpmap:99 H264/90000",
                "m=audio 4000 RTP/AVP 0",
                "m=application 9 UDP/DTLS/SCTP webrtc-datachannel",
                "m=audio 4002 RTP/AVP 0");
        assertThat(Sdp.media(answer).lines().filter(line -> line.startsWith("m=")))
                .containsExactly(
                        "m=video 0 RTP/AVP 99",
                        "m=audio 12000 RTP/AVP 0",
                        "m=application 0 UDP/DTLS/SCTP webrtc-datachannel",
                        "m=audio 0 RTP/AVP 0");
    }

    @ParameterizedTest
    @CsvSource({
        "sendrecv, sendrecv",
        "sendonly, recvonly",
        "recvonly, sendonly",
        "inactive, inactive",
    })
    void directionsAreMirrored(String offered, String answered) {
        assertThat(answer("m=audio 4000 RTP/AVP 0", "a=" + offered)).contains("a=" + answered + "\r\n");
    }

    @Test
    void aDirectionOfTheSessionHoldsForItsMedia() {
        assertThat(answer("a=sendonly", "m=audio 4000 RTP/AVP 0")).contains("a=recvonly\r\n");
    }

    @Test
    void sendingToNowhereIsAHold() {
        assertThat(answer("m=audio 4000 RTP/AVP 0", "c=IN IP4 0.0.0.0")).contains("a=recvonly\r\n");
        assertThat(agreement().remote()).isEmpty();
    }

    @Test
    void multiplexedReportsAreTakenWhereOffered() {
        assertThat(answer("m=audio 4000 RTP/AVP 0", "a=rtcp-mux")).contains("a=rtcp-mux\r\n");
        assertThat(agreement().remoteRtcp()).isEqualTo(agreement().remote());
        assertThat(answer("m=audio 4000 RTP/AVP 0")).doesNotContain("rtcp-mux");
    }

    @Test
    void reportsGoWhereTheOfferWantsThem() {
        answer("m=audio 4000 RTP/AVP 0", "a=rtcp:4100 IN IP4 192.0.2.9");
        assertThat(agreement().remoteRtcp()).contains(new InetSocketAddress("192.0.2.9", 4100));
        answer("m=audio 4000 RTP/AVP 0", "a=rtcp:4100");
        assertThat(agreement().remoteRtcp()).contains(new InetSocketAddress("192.0.2.1", 4100));
    }

    @Test
    void thePacketTimeIsTheOfferers() {
        assertThat(answer("m=audio 4000 RTP/AVP 0", "a=ptime:30")).contains("a=ptime:30\r\n");
    }

    @Test
    void versionsCountChangesOnly() {
        assertThat(Sdp.version(answer("m=audio 4000 RTP/AVP 0"))).isEqualTo("1");
        assertThat(Sdp.version(answer("m=audio 4000 RTP/AVP 0"))).isEqualTo("1");
        assertThat(Sdp.version(answer("m=audio 4000 RTP/AVP 0", "a=sendonly"))).isEqualTo("2");
        assertThat(Sdp.version(answer("m=audio 4000 RTP/AVP 0"))).isEqualTo("3");
    }

    @Test
    void aCallKeepsItsEncodingThroughALaterOffer() {
        answer("m=audio 4000 RTP/AVP 8");
        assertThat(answer("m=audio 4000 RTP/AVP 0 8")).contains("RTP/AVP 8\r\n");
    }

    @Test
    void aLaterOfferMayCloseTheStream() {
        answer("m=audio 4000 RTP/AVP 0");
        assertThat(Sdp.media(answer("m=audio 0 RTP/AVP 0"))).isEqualTo("m=audio 0 RTP/AVP 0\r\n");
        assertThat(agreement().direction()).isEqualTo(Direction.INACTIVE);
    }

    @Test
    void anIpv6OfferIsRead() {
        answer("m=audio 4000 RTP/AVP 0", "c=IN IP6 2001:db8::1");
        assertThat(agreement().remote().orElseThrow().getAddress().getHostAddress())
                .isEqualTo("2001:db8:0:0:0:0:0:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m=audio 4000 RTP/AVP 3",
                "m=audio 4000 RTP/AVP 101\r\na=rtpmap:101 telephone-event/8000",
                "m=audio 4000 RTP/AVP 96\r\na=rtpmap:96 PCMU/16000",
                "m=audio 4000 RTP/AVP 96\r\na=rtpmap:96 PCMU/8000/2",
                "m=audio 4000 RTP/AVP 0\r\na=rtpmap:0 opus/48000/1",
                "m=audio 4000 RTP/SAVP 0",
                "m=audio 4000 UDP/TLS/RTP/SAVPF 0",
                "m=audio 4000 RTP/AVP zero",
                "m=audio 0 RTP/AVP 0",
                "m=audio 4000 RTP/AVP 0\r\nc=IN IP4 224.2.1.1/127",
                "m=audio 4000 RTP/AVP 0\r\nc=IN IP4 224.2.1.1",
                "m=audio 4000 RTP/AVP 0\r\nc=IN IP4 phone.example.com",
                "m=audio 4000 RTP/AVP 0\r\nc=IN IP4 1.2.3.999",
                "m=video 4000 RTP/AVP 0",
                "a=sendrecv"
            })
    void whatWeDoNotSpeakIsNotAcceptable(String media) {
        assertThat(negotiation.consider(Sdp.of(media))).isEqualTo(Outcome.NOT_ACCEPTABLE);
        assertThat(negotiation.answer(List.of())).isEmpty();
    }

    @Test
    void anOfferThatCannotBeTakenChangesNothing() {
        String before = answer("m=audio 4000 RTP/AVP 0");
        assertThat(negotiation.consider(Sdp.of("m=audio 4000 RTP/SAVP 0"))).isEqualTo(Outcome.NOT_ACCEPTABLE);
        assertThat(negotiation.consider("rubbish")).isEqualTo(Outcome.MALFORMED);
        assertThat(negotiation.answer(List.of())).contains(before);
        assertThat(agreement().codec()).isEqualTo(G711.PCMU);
    }

    @Test
    void aLaterOfferWithFewerLinesIsMalformed() {
        answer("m=audio 4000 RTP/AVP 0", "m=video 5000 RTP/AVP 99");
        assertThat(negotiation.consider(Sdp.of("m=audio 4000 RTP/AVP 0"))).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void whatWeWantOfAnEncodingIsSaidAndWhatTheyWantIsKept() {
        String answer = answer(
                "m=audio 4000 RTP/AVP 96 100 101",
                "a=rtpmap:96 OPUS/48000/2",
                "a=fmtp:96 stereo=1; usedtx=1;maxaveragebitrate=20000",
                "a=rtpmap:100 telephone-event/8000",
                "a=rtpmap:101 telephone-event/48000",
                "a=maxptime:40",
                "a=ptime:60");
        assertThat(answer)
                .contains(
                        "m=audio 12000 RTP/AVP 96 101\r\n",
                        "a=fmtp:96 minptime=10;useinbandfec=1\r\n",
                        "a=ptime:40\r\n");
        assertThat(agreement().parameters().isOn("usedtx")).isTrue();
        assertThat(agreement().parameters().number("maxaveragebitrate")).hasValue(20_000);
        assertThat(agreement().maxPtime()).isEqualTo(40);
    }

    @Test
    void theTwoPackingsOfG726AreTwoEncodings() {
        assertThat(answer("m=audio 4000 RTP/AVP 97 0", "a=rtpmap:97 AAL2-G726-32/8000"))
                .contains("RTP/AVP 97\r\na=rtpmap:97 AAL2-G726-32/8000\r\n");
        assertThat(agreement().codec().encoding()).isEqualTo("AAL2-G726-32");
    }

    @Test
    void silenceIsNotAskedForWithG729() {
        assertThat(answer("m=audio 4000 RTP/AVP 18", "a=fmtp:18 annexb=yes")).contains("a=fmtp:18 annexb=no\r\n");
    }

    @Test
    void noMoreIsAskedForThanTheOtherPartyCanHear() {
        String offer = Sdp.of("m=audio 4000 RTP/AVP 96", "a=rtpmap:96 opus/48000/2");
        assertThat(negotiation.consider(offer)).isEqualTo(Outcome.DONE);
        assertThat(negotiation.answer(List.of(G711.PCMA)).orElseThrow())
                .contains("a=fmtp:96 maxplaybackrate=16000;minptime=10;useinbandfec=1\r\n");
    }
}
