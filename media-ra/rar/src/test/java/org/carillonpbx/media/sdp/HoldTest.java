package org.carillonpbx.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carillonpbx.media.Outcome;
import org.carillonpbx.media.codec.Codecs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a phone holds a call, and how it takes it up again (RFC 3264 §8.4, RFC 6337 §5.3). */
class HoldTest {
    private static final String TALKING = "m=audio 4000 RTP/AVP 0\r\na=sendrecv";
    private Negotiation negotiation;

    @BeforeEach
    void theyTalk() {
        negotiation = new Negotiation(
                new LocalSide(IpLiteral.read("198.51.100.7").orElseThrow(), 12_000, 77),
                new House(Codecs.chosen("PCMU,PCMA")));
        offered(TALKING);
    }

    private String offered(String lines) {
        assertThat(negotiation.consider(Sdp.of(lines))).isEqualTo(Outcome.DONE);
        return negotiation.answer(List.of()).orElseThrow();
    }

    private Agreement agreement() {
        return negotiation.agreement().orElseThrow();
    }

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource({
        "m=audio 4000 RTP/AVP 0|a=sendonly,                         a=recvonly",
        "m=audio 4000 RTP/AVP 0|a=inactive,                         a=inactive",
        "m=audio 4000 RTP/AVP 0|c=IN IP4 0.0.0.0,                   a=recvonly",
        "m=audio 4000 RTP/AVP 0|c=IN IP4 0.0.0.0|a=sendonly,        a=recvonly",
        "m=audio 4000 RTP/AVP 0|c=IN IP4 0.0.0.0|a=inactive,        a=inactive",
        "m=audio 4000 RTP/AVP 0|c=IN IP6 ::|a=sendrecv,             a=recvonly",
        "m=audio 0 RTP/AVP 0,                                       m=audio 0 RTP/AVP",
    })
    void aPhoneHoldsAndResumes(String held, String answer) {
        assertThat(agreement().isHeld()).isFalse();

        assertThat(offered(held.replace("|", "\r\n"))).contains(answer);
        assertThat(agreement().isHeld()).isTrue();
        assertThat(agreement().expectsSound())
                .as("whoever holds is silent by right")
                .isFalse();

        assertThat(offered(TALKING)).contains("a=sendrecv");
        assertThat(agreement().isHeld()).isFalse();
        assertThat(agreement().expectsSound()).isTrue();
    }

    @Test
    void aPhoneThatOnlyListensHoldsNobody() {
        assertThat(offered("m=audio 4000 RTP/AVP 0\r\na=recvonly")).contains("a=sendonly");
        assertThat(agreement().isHeld()).isFalse();
    }

    @Test
    void aPhoneHoldsInItsAnswerToOurOffer() {
        assertThat(negotiation.offer(List.of())).contains("a=sendrecv");
        assertThat(negotiation.accept(Sdp.of("m=audio 4000 RTP/AVP 0\r\na=sendonly")))
                .isEqualTo(Outcome.DONE);

        assertThat(agreement().isHeld()).isTrue();
    }
}
