package org.carillonpbx.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.LegEvent;
import org.carillonpbx.call.LegId;
import org.carillonpbx.media.MediaEvent;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationTest {
    private static final DialogKey DIALOG = new DialogKey("d1");
    private static final LegId LEG = new LegId("d1");

    @Test
    void aCallerBearsTheNumberThatItProvedToHave() {
        var incoming = Translation.incoming(incoming("1001"));

        assertThat(incoming.from().number()).isEqualTo("1001");
        assertThat(incoming.leg()).isEqualTo(LEG);
        assertThat(incoming.hop()).isEqualTo("tcp:[2001:db8::7]:5062");
        assertThat(incoming.address()).isEqualTo("2001:db8::7");
    }

    @Test
    void aGuestBearsTheNumberThatItClaims() {
        assertThat(Translation.incoming(incoming("")).from().number()).isEqualTo("9999");
    }

    @ParameterizedTest
    @CsvSource({"180,false,true", "181,false,false", "183,false,false", "183,true,true", "180,true,true"})
    void aPhoneRingsWhenItSaysSoOrCanBeHeard(int status, boolean sdp, boolean rings) {
        var event = new DialogEvent.Progressed(DIALOG, status, sdp ? Optional.of("v=0") : Optional.empty());

        assertThat(Translation.of(event).isPresent()).isEqualTo(rings);
    }

    @ParameterizedTest
    @CsvSource({
        "486,BUSY,false",
        "600,BUSY,true",
        "603,DECLINED,true",
        "408,NO_ANSWER,false",
        "480,NO_ANSWER,false",
        "404,UNKNOWN_NUMBER,false",
        "488,NOT_ACCEPTABLE,false",
        "503,LOST,false"
    })
    void aFailureIsACause(int status, Cause cause, boolean everywhere) {
        var event = new DialogEvent.Rejected(DIALOG, status, "", OptionalInt.empty());

        assertThat(Translation.of(event)).contains(new LegEvent.Rejected(LEG, cause, everywhere));
    }

    @ParameterizedTest
    @CsvSource({"200,NORMAL", "486,NORMAL", "408,LOST", "503,LOST", "603,NORMAL"})
    void anEndIsNormalUnlessTheWayBroke(int status, Cause cause) {
        var event = new DialogEvent.Ended(DIALOG, status, OptionalInt.empty(), "");

        assertThat(Translation.of(event)).contains(new LegEvent.HungUp(LEG, cause));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v=0\r\na=sendonly\r\n",
                "v=0\r\na=inactive\r\n",
                "v=0\nc=IN IP4 0.0.0.0\nm=audio 4000 RTP/AVP 0\n"
            })
    void anOfferThatWantsToHearNobodyHolds(String offer) {
        assertThat(Translation.of(new DialogEvent.Reoffered(DIALOG, Optional.of(offer))))
                .contains(new LegEvent.Reoffered(LEG, Optional.of(offer), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v=0\r\na=sendrecv\r\n", "v=0\r\na=recvonly\r\n", "v=0\r\ni=a=sendonly\r\n"})
    void anyOtherOfferDoesNotHold(String offer) {
        assertThat(Translation.of(new DialogEvent.Reoffered(DIALOG, Optional.of(offer))))
                .contains(new LegEvent.Reoffered(LEG, Optional.of(offer), false));
    }

    @Test
    void whatMediaTellsIsPassedOnWhereSomebodyNeedsIt() {
        PortKey port = new PortKey("d1");

        assertThat(Translation.of(new MediaEvent.Silent(port, 60))).contains(new LegEvent.Silent(LEG));
        assertThat(Translation.of(new MediaEvent.DigitPressed(port, '#')))
                .contains(new LegEvent.DigitPressed(LEG, '#'));
        assertThat(Translation.of(new MediaEvent.Latched(port, "192.0.2.1", 4000)))
                .isEmpty();
    }

    @Test
    void everyCauseHasAnEndingWithAText() {
        for (Cause cause : Cause.values()) {
            assertThat(Endings.of(cause).status()).isEqualTo(cause.sipStatus());
            assertThat(Endings.of(cause).text()).isNotBlank();
        }
    }

    private static DialogEvent.IncomingCall incoming(String account) {
        return new DialogEvent.IncomingCall(
                DIALOG,
                account,
                new Identity("9999", "example.org", "Mallory"),
                "1002",
                Optional.of("v=0"),
                new Peer(Transport.TCP, "2001:db8::7", 5062),
                "call-id",
                "phone/1.0");
    }
}
