package org.carillonpbx.call.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillonpbx.call.scenario.Pbx.seconds;

import java.util.List;
import java.util.Map;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.Destination;
import org.carillonpbx.call.Diversion;
import org.carillonpbx.call.Feature;
import org.carillonpbx.call.Journey;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Party;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Ringing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Phones that send calls on (3xx). */
class RedirectionTest {
    private final Pbx pbx = new Pbx(locator -> List.of(new Ringing(locator), new Mirror()));

    @BeforeEach
    void switchPhonesOn() {
        pbx.phones("201", "202", "203", "204");
    }

    @AfterEach
    void nothingIsLeftBehind() {
        pbx.endsWithNothingLeft();
    }

    @Test
    void aCallGoesOnToTheNumberThatThePhoneNamesAndTellsWhoSentIt() {
        pbx.phone("201").calls("202");
        pbx.phone("202").sendsOnTo("203");

        assertThat(pbx.wire()).containsExactly("INVITE 202", "INVITE 203");
        assertThat(pbx.phone("203").shows()).contains(new Party("201", "Person 201"));
        assertThat(pbx.phone("203").journey().diversions())
                .containsExactly(new Diversion(new Party("202", "Person 202"), Diversion.Reason.UNCONDITIONAL, false));

        pbx.phone("203").answers();
        assertThat(pbx.phone("201").hears()).contains("203");
        assertThat(pbx.phone("201").reached()).contains(new Party("203", "Person 203"));
    }

    @Test
    void aPhoneThatRangBeforeItSentTheCallOnDeflectedIt() {
        pbx.phone("201").calls("202");
        pbx.phone("202").rings();
        pbx.phone("202").sendsOnTo("203");

        assertThat(pbx.phone("203").journey().diversions())
                .extracting(Diversion::reason)
                .containsExactly(Diversion.Reason.DEFLECTION);
    }

    @Test
    void otherPhonesOfTheExtensionGoOnRinging() {
        pbx.phone("202/desk");
        pbx.phone("201").calls("202");
        pbx.phone("202").sendsOnTo("203");
        pbx.phone("202/desk").answers();

        assertThat(pbx.wire())
                .containsExactly(
                        "INVITE 202", "INVITE 202/desk", "INVITE 203", "200 201", "CANCEL 203 ANSWERED_ELSEWHERE");
    }

    @Test
    void whatAPhoneLikesLessIsTriedWhenTheBestDoesNotAnswer() {
        pbx.phone("201").calls("202");
        pbx.phone("202").sendsOnTo("203", "204");
        assertThat(pbx.wire()).containsExactly("INVITE 202", "INVITE 203");
        pbx.phone("203").isBusy();

        assertThat(pbx.wire()).endsWith("INVITE 204");
        pbx.phone("204").answers();
        assertThat(pbx.phone("201").hears()).contains("204");
    }

    @Test
    void theNumberThatACallGoesOnToRingsForItsOwnTime() {
        pbx.extensionRings("202", 30);
        pbx.extensionRings("203", 10);
        pbx.phone("201").calls("202");
        pbx.after(seconds(5));
        pbx.phone("202").sendsOnTo("203");
        pbx.after(seconds(9));
        assertThat(pbx.wire()).endsWith("INVITE 203");
        pbx.after(seconds(1));

        assertThat(pbx.wire()).endsWith("CANCEL 203 NO_ANSWER", "480 201");
    }

    @Test
    void aCallThatComesBackToWhereItWasIsALoop() {
        pbx.phone("201").calls("202");
        pbx.phone("202").sendsOnTo("203");
        pbx.phone("203").sendsOnTo("202");

        assertThat(pbx.wire()).containsExactly("INVITE 202", "INVITE 203", "482 201");
        assertThat(pbx.facts(CallFact.Diverted.class))
                .extracting(CallFact.Diverted::refusal)
                .containsExactly("", "the call has been there");
    }

    @Test
    void aCallThatWasSentOnTooOftenEnds() {
        pbx.phones("205", "206", "207", "208");
        pbx.phone("201").calls("202");
        for (int number = 202; number < 207; number++) {
            pbx.phone(Integer.toString(number)).sendsOnTo(Integer.toString(number + 1));
        }

        assertThat(pbx.wire()).endsWith("INVITE 206", "483 201");
    }

    @Test
    void whereACallHasBeenBeforeItCameHereCounts() {
        Journey travelled =
                Journey.direct().diverted(new Diversion(new Party("203", ""), Diversion.Reason.NO_ANSWER, false));
        pbx.phone("201").calls("202", travelled);
        assertThat(pbx.phone("202").journey()).isEqualTo(travelled);
        pbx.phone("202").sendsOnTo("203");

        assertThat(pbx.wire()).containsExactly("INVITE 202", "482 201");
    }

    @Test
    void aCallDoesNotGoOnToAnotherServer() {
        pbx.phone("201").calls("202");
        pbx.phone("202").sendsElsewhere("sip:900@premium.example");

        assertThat(pbx.wire()).containsExactly("INVITE 202", "480 201");
        assertThat(pbx.facts(CallFact.Diverted.class)).singleElement().satisfies(fact -> {
            assertThat(fact.to()).isEqualTo("sip:900@premium.example");
            assertThat(fact.by().number()).isEqualTo("202");
            assertThat(fact.refusal()).isNotEmpty();
        });
    }

    @Test
    void aNumberThatThereIsNotIsNoWayOn() {
        pbx.phone("201").calls("202");
        pbx.phone("202").sendsOnTo("999");

        assertThat(pbx.wire()).containsExactly("INVITE 202", "480 201");
        assertThat(pbx.facts(CallFact.Diverted.class))
                .extracting(CallFact.Diverted::refusal)
                .containsExactly("there is no such number");
    }

    @Test
    void aFeatureTakesTheWholeCallOnceNoPhoneRings() {
        pbx.phone("202/desk");
        pbx.phone("201").calls("202");
        pbx.phone("202").sendsOnTo("*43");
        assertThat(pbx.wire()).containsExactly("INVITE 202", "INVITE 202/desk");
        pbx.phone("202/desk").isBusy();

        assertThat(pbx.wire()).endsWith("200 201");
        assertThat(pbx.phone("201").hears()).contains("201");
    }

    @Test
    void aCallThatWasSentToANumberWithoutPhonesIsToldThatNobodyIsThere() {
        pbx.extension("209");
        pbx.phone("201").calls("202");
        pbx.phone("202").sendsOnTo("209");

        assertThat(pbx.wire()).containsExactly("INVITE 202", "480 201");
    }

    /** Lets the caller hear itself. */
    private static final class Mirror implements Feature {
        @Override
        public String name() {
            return "mirror";
        }

        @Override
        public Map<String, Destination> codes() {
            return Map.of("*43", Destination.of("mirror"));
        }

        @Override
        public Treatment treat(Leg caller, Destination destination, Switchboard switchboard) {
            return () -> {
                if (caller.openMedia().isEmpty() && caller.answer()) {
                    caller.echo();
                }
            };
        }
    }
}
