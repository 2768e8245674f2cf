package org.carillonpbx.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.codec.g711.G711;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferTest {
    private final Negotiation negotiation = new Negotiation(
            new LocalSide(IpLiteral.read("2001:db8::7").orElseThrow(), 12_000, 77),
            new House(Codecs.chosen("PCMU,PCMA")));

    @Test
    void theOfferIsAWholeDescription() {
        assertThat(negotiation.offer(List.of()).lines())
                .containsExactly(
                        "v=0",
                        "o=carillon 77 1 IN IP6 2001:db8:0:0:0:0:0:7",
                        "s=-",
                        "c=IN IP6 2001:db8:0:0:0:0:0:7",
                        "t=0 0",
                        "m=audio 12000 RTP/AVP 0 8 101",
                        "a=rtpmap:0 PCMU/8000",
                        "a=rtpmap:8 PCMA/8000",
                        "a=rtpmap:101 telephone-event/8000",
                        "a=fmtp:101 0-15",
                        "a=ptime:20",
                        "a=rtcp-mux",
                        "a=sendrecv");
    }

    @Test
    void theOtherPartysEncodingsComeFirst() {
        assertThat(negotiation.offer(List.of(G711.PCMA))).contains("RTP/AVP 8 0 101\r\n");
    }

    @Test
    void theAnswersFirstEncodingIsSpoken() {
        negotiation.offer(List.of());
        assertThat(negotiation.accept(Sdp.of("m=audio 4000 RTP/AVP 8 0"))).isEqualTo(Outcome.DONE);
        Agreement agreed = negotiation.agreement().orElseThrow();
        assertThat(agreed.codec()).isEqualTo(G711.PCMA);
        assertThat(agreed.rtcpMux()).isFalse();
        assertThat(agreed.isEvent(101)).isFalse();
        assertThat(agreed.accepts(0)).isTrue();
        assertThat(agreed.accepts(101)).isFalse();
    }

    @Test
    void eachSideUsesTheOthersNumbers() {
        negotiation.offer(List.of());
        negotiation.accept(Sdp.of("m=audio 4000 RTP/AVP 0 96", "a=rtpmap:96 telephone-event/8000", "a=rtcp-mux"));
        Agreement agreed = negotiation.agreement().orElseThrow();
        assertThat(agreed.isEvent(101)).isTrue();
        assertThat(agreed.accepts(96)).isTrue();
        assertThat(agreed.outgoing()).contains(new Format(96, "telephone-event", 8000));
        assertThat(agreed.rtcpMux()).isTrue();
    }

    @Test
    void anotherAnswerToTheSameOfferAgreesAnew() {
        negotiation.offer(List.of());
        negotiation.accept(Sdp.of("m=audio 4000 RTP/AVP 0"));
        assertThat(negotiation.accept(Sdp.of("m=audio 4002 RTP/AVP 8"))).isEqualTo(Outcome.DONE);
        assertThat(negotiation.agreement().orElseThrow().codec()).isEqualTo(G711.PCMA);
    }

    @Test
    void aLaterOfferKeepsLinesNumbersAndEncoding() {
        assertThat(negotiation.consider(Sdp.of(
                        "m=video 5000 RTP/AVP 99", "m=audio 4000 RTP/AVP 8 96", "a=rtpmap:96 telephone-event/8000")))
                .isEqualTo(Outcome.DONE);
        negotiation.answer(List.of());
        String offer = negotiation.offer(List.of());
        assertThat(Sdp.media(offer)).startsWith("m=video 0 RTP/AVP 99\r\nm=audio 12000 RTP/AVP 8 0 96\r\n");
        assertThat(Sdp.version(offer)).isEqualTo("2");
        assertThat(negotiation.offer(List.of())).as("nothing changed").isEqualTo(offer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m=audio 0 RTP/AVP 0",
                "m=audio 4000 RTP/AVP 18",
                "m=audio 4000 RTP/SAVP 0",
                "m=video 1 RTP/AVP 0"
            })
    void anAnswerThatLeavesNothingIsNotAcceptable(String media) {
        negotiation.offer(List.of());
        assertThat(negotiation.accept(Sdp.of(media))).isEqualTo(Outcome.NOT_ACCEPTABLE);
        assertThat(negotiation.agreement()).isEmpty();
    }

    @Test
    void anAnswerToNothingIsNotAcceptable() {
        assertThat(negotiation.accept(Sdp.of("m=audio 4000 RTP/AVP 0"))).isEqualTo(Outcome.NOT_ACCEPTABLE);
    }

    @Test
    void aPartyToldOfAnOfferCountsWithWhatItOffered() {
        negotiation.consider(Sdp.of("m=audio 4000 RTP/AVP 8 18 0"));
        assertThat(negotiation.codecs()).containsExactly(G711.PCMA, G711.PCMU);
    }

    @Test
    void everythingThatTheHouseSpeaksIsOffered() {
        assertThat(new Negotiation(
                                new LocalSide(IpLiteral.read("192.0.2.7").orElseThrow(), 12_000, 77),
                                new House(Codecs.chosen("opus,G722,G729,G726-32,AAL2-G726-32")))
                        .offer(List.of())
                        .lines()
                        .skip(5))
                .containsExactly(
                        "m=audio 12000 RTP/AVP 107 9 18 114 118 101 110",
                        "a=rtpmap:107 opus/48000/2",
                        "a=fmtp:107 minptime=10;useinbandfec=1",
                        "a=rtpmap:9 G722/8000",
                        "a=rtpmap:18 G729/8000",
                        "a=fmtp:18 annexb=no",
                        "a=rtpmap:114 G726-32/8000",
                        "a=rtpmap:118 AAL2-G726-32/8000",
                        "a=rtpmap:101 telephone-event/8000",
                        "a=fmtp:101 0-15",
                        "a=rtpmap:110 telephone-event/48000",
                        "a=fmtp:110 0-15",
                        "a=ptime:20",
                        "a=rtcp-mux",
                        "a=sendrecv");
    }

    @Test
    void aNumberThatMeansSomethingElseAlreadyIsNotGivenAgain() {
        Negotiation wide = new Negotiation(
                new LocalSide(IpLiteral.read("192.0.2.7").orElseThrow(), 12_000, 77),
                new House(Codecs.chosen("PCMU,opus")));
        wide.consider(Sdp.of("m=audio 4000 RTP/AVP 0 107", "a=rtpmap:107 telephone-event/8000"));
        wide.answer(List.of());
        assertThat(wide.offer(List.of())).contains("RTP/AVP 0 96 107 110\r\n", "a=rtpmap:96 opus/48000/2\r\n");
    }

    @Test
    void manyOrdersOfTheOtherPartyAreEachOfferedAsTheyStand() {
        House house = new House(Codecs.chosen("PCMU,PCMA,G722,opus,G729"));
        List<Codec> order = new ArrayList<>(Codecs.chosen("PCMU,PCMA,G722,opus,G729"));
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) { // more than are kept
            Collections.shuffle(order, random);

            List<Format> offered = house.offer(new Company(order, false), List.of());

            assertThat(offered.stream().flatMap(format -> format.codec().stream()))
                    .containsExactlyElementsOf(order);
            assertThat(house.offer(new Company(order, false), List.of())).isEqualTo(offered);
        }
    }

    @Test
    void theSameOfferIsMadeToEveryLegAlike() {
        House house = new House(Codecs.chosen("PCMU,PCMA"));

        assertThat(house.offer(new Company(Codecs.chosen("PCMA"), false), List.of()))
                .isSameAs(house.offer(new Company(Codecs.chosen("PCMA"), false), List.of()));
    }
}
