package org.carillonpbx.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationTest {
    private static final DialogKey DIALOG = new DialogKey("d1");
    private static final LegId LEG = new LegId("d1");

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

    @Test
    void whatThePhoneGivesAsItsReasonIsKept() {
        assertThat(Translation.of(new DialogEvent.Rejected(DIALOG, 500, "", OptionalInt.of(17))))
                .contains(new LegEvent.Rejected(LEG, Cause.BUSY, false, OptionalInt.of(17)));
        assertThat(Translation.of(new DialogEvent.Ended(DIALOG, 200, OptionalInt.of(31), "")))
                .contains(new LegEvent.HungUp(LEG, Cause.NORMAL, OptionalInt.of(31)));
    }

    @Test
    void aPhoneThatSendsTheCallOnNamesNumbersOfOursAndPlacesElsewhere() {
        var contacts = List.of(
                new DialogEvent.Redirected.Contact("sip:1003@pbx", new Identity("1003", "pbx", ""), true),
                new DialogEvent.Redirected.Contact("sip:9@example.org", new Identity("9", "example.org", ""), false));

        assertThat(Translation.of(new DialogEvent.Redirected(DIALOG, 302, contacts)))
                .contains(new LegEvent.Redirected(LEG, List.of("1003"), List.of("sip:9@example.org")));
    }

    @Test
    void aDigitThatWasToldBySignallingIsADigit() {
        assertThat(Translation.of(new DialogEvent.DigitPressed(DIALOG, '#', 160)))
                .contains(new LegEvent.DigitSignalled(LEG, '#'));
    }

    @ParameterizedTest
    @CsvSource({"200,NORMAL", "486,NORMAL", "408,LOST", "503,LOST", "603,NORMAL"})
    void anEndIsNormalUnlessTheWayBroke(int status, Cause cause) {
        var event = new DialogEvent.Ended(DIALOG, status, OptionalInt.empty(), "");

        assertThat(Translation.of(event)).contains(new LegEvent.HungUp(LEG, cause));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v=0\r\n", ""})
    void aProposalIsPassedOnWithItsOfferOrWithout(String sdp) {
        Optional<String> offer = Optional.of(sdp).filter(text -> !text.isEmpty());

        assertThat(Translation.of(new DialogEvent.Reoffered(DIALOG, offer)))
                .contains(new LegEvent.Reoffered(LEG, offer));
    }

    @Test
    void aSessionThatHasToBeRefreshedIsPassedOn() {
        assertThat(Translation.of(new DialogEvent.RefreshDue(DIALOG))).contains(new LegEvent.RefreshDue(LEG));
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
}
