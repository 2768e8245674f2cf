package org.carillonpbx.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.codec.Codecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is offered and answered comfort noise (RFC 3389). */
class NoiseTest {
    private final Negotiation negotiation = new Negotiation(
            new LocalSide(IpLiteral.read("192.0.2.7").orElseThrow(), 12_000, 77),
            new House(Codecs.chosen(Codecs.USUAL)));

    private static Company company(String codecs, boolean noise) {
        return new Company(codecs == null ? List.of() : Codecs.chosen(codecs.replace(' ', ',')), noise);
    }

    private Agreement agreement() {
        return negotiation.agreement().orElseThrow();
    }

    @ParameterizedTest(name = "{0} beside {1} that takes noise: {2}")
    @CsvSource({
        "0 13,     ,         false, 0 13", // nobody: a prompt, a room
        "0 13,     PCMU,     true,  0 13",
        "0 13,     PCMU,     false, 0", // its silence would be the other one's
        "0 13,     PCMA,     false, 0", // converted in place
        "8 13,     PCMU,     true,  8 13",
        "0 13,     opus,     false, 0 13", // what is decoded is made audible
        "9 13,     G722,     true,  9 13",
        "9 13,     PCMU,     false, 9 13",
        "18 13,    G729,     true,  18 13",
        "0 13 8,   PCMA PCMU, false, 8",
        "0,        PCMU,     true,  0", // it did not offer it
    })
    void noiseIsAnsweredWhereItsSilenceIsHeard(String offered, String spoken, boolean noise, String answered) {
        assertThat(negotiation.consider(Sdp.of("m=audio 4000 RTP/AVP " + offered)))
                .isEqualTo(Outcome.DONE);
        String answer = negotiation.answer(company(spoken, noise)).orElseThrow();

        assertThat(answer).contains("m=audio 12000 RTP/AVP " + answered + "\r\n");
        assertThat(answer.contains("a=rtpmap:13 CN/8000\r\n")).isEqualTo(answered.contains("13"));
        assertThat(agreement().mayBringNoise()).isEqualTo(answered.contains("13"));
        assertThat(agreement().takesNoise()).isEqualTo(answered.contains("13"));
    }

    @Test
    void noiseOfAnotherClockOrNumberIsNotAnswered() {
        negotiation.consider(Sdp.of(
                "m=audio 4000 RTP/AVP 107 13 96 97",
                "a=rtpmap:107 opus/48000/2",
                "a=rtpmap:96 CN/16000",
                "a=rtpmap:97 CN/8000"));
        assertThat(negotiation.answer(Company.NOBODY).orElseThrow()).contains("RTP/AVP 107\r\n");
    }

    @Test
    void noiseAloneIsNoSound() {
        assertThat(negotiation.consider(Sdp.of("m=audio 4000 RTP/AVP 13"))).isEqualTo(Outcome.NOT_ACCEPTABLE);
        negotiation.offer(company("PCMU", true));
        assertThat(negotiation.accept(Sdp.of("m=audio 4000 RTP/AVP 13"))).isEqualTo(Outcome.NOT_ACCEPTABLE);
    }

    @ParameterizedTest(name = "the other party speaks {0} and takes noise: {1}")
    @CsvSource({", false, false", "PCMU, false, false", "PCMU, true, true", "opus, true, true"})
    void noiseIsOfferedWhereTheOtherPartyTakesIt(String spoken, boolean noise, boolean offered) {
        assertThat(negotiation.offer(company(spoken, noise)).contains("a=rtpmap:13 CN/8000\r\n"))
                .isEqualTo(offered);
    }

    @ParameterizedTest(name = "offered: {0}, answered {1}")
    @CsvSource({"true, 0 13, true", "true, 0, false", "false, 0 13, false", "true, 107 13, false"})
    void noiseIsSentToWhoeverAnsweredIt(boolean offered, String answered, boolean taken) {
        negotiation.offer(company("PCMU", offered));
        negotiation.accept(Sdp.of("m=audio 4000 RTP/AVP " + answered, "a=rtpmap:107 opus/48000/2"));

        assertThat(agreement().takesNoise()).isEqualTo(taken);
        assertThat(agreement().mayBringNoise()).isEqualTo(taken);
    }

    @Test
    void whatWasAgreedIsOfferedAgainWhereNobodySaysOtherwise() {
        negotiation.consider(Sdp.of("m=audio 4000 RTP/AVP 0 13"));
        negotiation.answer(company("PCMU", true));

        assertThat(negotiation.offer(Company.NOBODY)).contains(" 13 ");
        assertThat(negotiation.offer(company("PCMU", false))).doesNotContain("CN/8000");
    }

    @Test
    void aHouseWithoutItsClockOffersNone() {
        Negotiation wide = new Negotiation(
                new LocalSide(IpLiteral.read("192.0.2.7").orElseThrow(), 12_000, 77), new House(Codecs.chosen("opus")));
        assertThat(wide.offer(new Company(List.of(), true))).doesNotContain("CN/8000");
        assertThat(wide.offer(company("opus", true))).doesNotContain("CN/8000");
    }
}
