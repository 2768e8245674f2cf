package org.carillonpbx.call.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillonpbx.call.scenario.Pbx.seconds;

import java.util.List;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Ringing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiallingTest {
    private final Pbx pbx = new Pbx(locator -> List.of(new Ringing(locator)));

    @BeforeEach
    void switchPhonesOn() {
        pbx.phones("201", "202");
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(pbx.legs()).isZero();
        assertThat(pbx.openPorts()).isZero();
        assertThat(pbx.alarms()).isZero();
    }

    @Test
    void theCallerHearsThatItRingsAndThenTheCallee() {
        pbx.phone("201").calls("202");
        pbx.phone("202").rings();
        pbx.phone("202").answers();

        assertThat(pbx.wire()).containsExactly("INVITE 202", "180 201", "200 201");
        assertThat(pbx.phone("201").hears()).contains("202");
        assertThat(pbx.phone("202").hears()).contains("201");

        pbx.phone("201").hangsUp();
        assertThat(pbx.wire()).endsWith("BYE 202 NORMAL");
    }

    @Test
    void theCalleeSeesTheNameFromTheDirectoryAndNotWhatTheCallerClaims() {
        pbx.phone("201").calls("202");

        assertThat(pbx.phone("202").shows())
                .hasValueSatisfying(party -> assertThat(party.name()).isEqualTo("Person 201"));
        pbx.phone("201").givesUp();
    }

    @Test
    void allPhonesOfAnExtensionRingAndTheOthersLearnThatOneAnswered() {
        pbx.phones("202/desk", "202/mobile");
        pbx.phone("201").calls("202");
        pbx.phone("202").rings();
        pbx.phone("202/mobile").rings();
        pbx.phone("202/mobile").answers();

        assertThat(pbx.wire())
                .containsExactly(
                        "INVITE 202",
                        "INVITE 202/desk",
                        "INVITE 202/mobile",
                        "180 201",
                        "200 201",
                        "CANCEL 202 ANSWERED_ELSEWHERE",
                        "CANCEL 202/desk ANSWERED_ELSEWHERE");
        assertThat(pbx.phone("201").hears()).contains("202/mobile");
        assertThat(pbx.openPorts()).isEqualTo(2);

        pbx.phone("202/mobile").hangsUp();
        assertThat(pbx.wire()).endsWith("BYE 201 NORMAL");
    }

    @Test
    void anAnswerThatCrossesOurCancelGetsAByeThatSaysWhy() {
        pbx.phones("202/desk");
        pbx.phone("201").calls("202");
        pbx.phone("202").answers();
        pbx.phone("202/desk").answers();

        assertThat(pbx.wire()).endsWith("CANCEL 202/desk ANSWERED_ELSEWHERE", "BYE 202/desk ANSWERED_ELSEWHERE");
        assertThat(pbx.phone("201").hears()).contains("202");
        pbx.phone("201").hangsUp();
    }

    @Test
    void theCallerGivesUpWhileItRings() {
        pbx.phone("201").calls("202");
        pbx.phone("202").rings();
        pbx.phone("201").givesUp();

        assertThat(pbx.wire()).endsWith("180 201", "CANCEL 202 CANCELLED");
        assertThat(pbx.facts(CallFact.Over.class))
                .extracting(CallFact.Over::cause)
                .containsExactly(Cause.CANCELLED);
    }

    @Test
    void theCalleeAnswersWhileTheCallerGivesUp() {
        pbx.phone("201").calls("202");
        pbx.phone("201").givesUp();
        pbx.phone("202").answers();

        assertThat(pbx.wire()).endsWith("CANCEL 202 CANCELLED", "BYE 202 CANCELLED");
    }

    @Test
    void nobodyAnswersWithinTheRingTime() {
        pbx.extensionRings("202", 15);
        pbx.phone("201").calls("202");
        pbx.phone("202").rings();
        pbx.after(seconds(14));
        assertThat(pbx.wire()).endsWith("180 201");
        pbx.after(seconds(1));

        assertThat(pbx.wire()).endsWith("CANCEL 202 NO_ANSWER", "480 201");
        assertThat(pbx.facts(CallFact.Over.class))
                .extracting(CallFact.Over::cause)
                .containsExactly(Cause.NO_ANSWER);
    }

    @Test
    void aPhoneThatNeverRespondsDoesNotKeepTheCallerForever() {
        pbx.phone("201").calls("202");
        pbx.after(seconds(20));

        assertThat(pbx.wire()).containsExactly("INVITE 202", "CANCEL 202 NO_ANSWER", "480 201");
    }

    @Test
    void theOnlyPhoneIsBusy() {
        pbx.phone("201").calls("202");
        pbx.phone("202").isBusy();

        assertThat(pbx.wire()).containsExactly("INVITE 202", "486 201");
    }

    @Test
    void oneBusyPhoneDoesNotKeepTheOthersFromRinging() {
        pbx.phones("202/desk");
        pbx.phone("201").calls("202");
        pbx.phone("202").isBusy();
        pbx.phone("202/desk").rings();
        pbx.phone("202/desk").answers();

        assertThat(pbx.wire()).endsWith("180 201", "200 201");
        pbx.phone("201").hangsUp();
    }

    @Test
    void busySaysMoreThanNoAnswer() {
        pbx.phones("202/desk");
        pbx.phone("201").calls("202");
        pbx.phone("202").isBusy();
        pbx.after(seconds(20));

        assertThat(pbx.wire()).endsWith("CANCEL 202/desk NO_ANSWER", "486 201");
    }

    @Test
    void whoeverDeclinesDeclinesForAllPhones() {
        pbx.phones("202/desk");
        pbx.phone("201").calls("202");
        pbx.phone("202").declines();

        assertThat(pbx.wire()).endsWith("CANCEL 202/desk DECLINED", "603 201");
    }

    @Test
    void busyEverywhereEndsAllPhonesToo() {
        pbx.phones("202/desk");
        pbx.phone("201").calls("202");
        pbx.phone("202").rejects(600);

        assertThat(pbx.wire()).endsWith("CANCEL 202/desk BUSY", "486 201");
    }

    @Test
    void aPhonesOwnTroubleIsNoneOfTheCallersBusiness() {
        for (int status : new int[] {401, 403, 404, 500, 503}) {
            pbx.phone("201").calls("202");
            pbx.phone("202").rejects(status);
            assertThat(pbx.wire()).as("status %d", status).endsWith("INVITE 202", "480 201");
        }
    }

    @Test
    void noPhoneIsRegistered() {
        pbx.extension("203");
        pbx.phone("201").calls("203");

        assertThat(pbx.wire()).containsExactly("480 201");
        assertThat(pbx.facts(CallFact.Over.class))
                .extracting(CallFact.Over::cause)
                .containsExactly(Cause.UNREACHABLE);
    }

    @Test
    void thereIsNoSuchNumber() {
        pbx.phone("201").calls("999");

        assertThat(pbx.wire()).containsExactly("404 201");
        assertThat(pbx.facts())
                .extracting(fact -> fact.getClass().getSimpleName())
                .containsExactly("Began", "LegEnded", "Over");
    }

    @Test
    void theCallerHearsWhatThePhonePlaysBeforeItAnswers() {
        pbx.phone("201").calls("202");
        pbx.phone("202").rings();
        pbx.phone("202").ringsWithEarlyMedia();

        assertThat(pbx.wire()).endsWith("180 201", "183 201");
        assertThat(pbx.phone("201").hears()).contains("202");

        pbx.phone("202").answersWithoutSdp();
        assertThat(pbx.wire()).endsWith("200 201");
        pbx.phone("202").hangsUp();
    }

    @Test
    void theFirstEarlyMediaIsHeardUntilSomebodyElseAnswers() {
        pbx.phones("202/desk");
        pbx.phone("201").calls("202");
        pbx.phone("202").ringsWithEarlyMedia();
        pbx.phone("202/desk").ringsWithEarlyMedia();
        assertThat(pbx.phone("201").hears()).contains("202");

        pbx.phone("202/desk").answers();
        assertThat(pbx.phone("201").hears()).contains("202/desk");
        pbx.phone("202/desk").hangsUp();
    }

    @Test
    void whenThePhoneThatWasHeardDropsOutTheNextOneIsHeard() {
        pbx.phones("202/desk");
        pbx.phone("201").calls("202");
        pbx.phone("202").ringsWithEarlyMedia();
        pbx.phone("202").isBusy();
        assertThat(pbx.phone("201").hears()).isEmpty();

        pbx.phone("202/desk").ringsWithEarlyMedia();
        assertThat(pbx.phone("201").hears()).contains("202/desk");
        pbx.phone("201").givesUp();
    }

    @Test
    void aCallerWithoutAnOfferGetsOursAndAnswersItWithItsAck() {
        pbx.phone("201").callsWithoutOffer("202");
        pbx.phone("202").ringsWithEarlyMedia();
        pbx.phone("202").answers();
        pbx.phone("201").confirmsWithAnswer();

        assertThat(pbx.wire()).containsExactly("INVITE 202", "180 201", "200 201");
        assertThat(pbx.phone("201").hears()).contains("202");
        pbx.phone("201").hangsUp();
    }

    @Test
    void aCallerThatDoesNotAnswerOurOfferIsHungUp() {
        pbx.phone("201").callsWithoutOffer("202");
        pbx.phone("202").answers();
        pbx.phone("201").confirms();

        assertThat(pbx.wire()).endsWith("BYE 201 NOT_ACCEPTABLE", "BYE 202 NOT_ACCEPTABLE");
    }

    @Test
    void aCallerWhoseCodecsNobodySpeaksIsToldSoBeforeAnythingRings() {
        pbx.phone("201").callsWithForeignCodec("202");

        assertThat(pbx.wire()).containsExactly("488 201");
    }

    @Test
    void aCallerWhoseSdpIsNoneIsToldSo() {
        pbx.phone("201").callsWithGarbage("202");

        assertThat(pbx.wire()).containsExactly("400 201");
    }

    @Test
    void aCalleeThatAnswersWithAForeignCodecIsHungUpAndTheOthersRingOn() {
        pbx.phones("202/desk");
        pbx.phone("201").calls("202");
        pbx.phone("202").answersWithForeignCodec();
        assertThat(pbx.wire()).endsWith("BYE 202 NOT_ACCEPTABLE");

        pbx.phone("202/desk").answersWithoutSdp();
        assertThat(pbx.wire()).endsWith("BYE 202/desk NOT_ACCEPTABLE", "488 201");
    }

    @Test
    void thereIsNoPortLeftForTheCaller() {
        pbx.portsLeft(0);
        pbx.phone("201").calls("202");

        assertThat(pbx.wire()).containsExactly("503 201");
    }

    @Test
    void thereIsNoPortLeftForTheCallee() {
        pbx.portsLeft(1);
        pbx.phone("201").calls("202");

        assertThat(pbx.wire()).containsExactly("503 201");
    }

    @Test
    void phonesThatAPortIsLeftForRingAllTheSame() {
        pbx.phones("202/desk");
        pbx.portsLeft(2);
        pbx.phone("201").calls("202");
        pbx.phone("202").answers();

        assertThat(pbx.wire()).containsExactly("INVITE 202", "200 201");
        pbx.phone("202").hangsUp();
    }

    @Test
    void aRepeatedRingingIsToldOnce() {
        pbx.phones("202/desk");
        pbx.phone("201").calls("202");
        pbx.phone("202").rings();
        pbx.phone("202").rings();
        pbx.phone("202/desk").rings();

        assertThat(pbx.wire()).filteredOn("180 201"::equals).hasSize(1);
        pbx.phone("201").givesUp();
    }

    @Test
    void anAdministratorEndsACallThatRings() {
        pbx.phone("201").calls("202");
        pbx.phone("202").rings();
        pbx.does(board -> board.hangUp(pbx.call(), Cause.ADMINISTRATOR));

        assertThat(pbx.wire()).endsWith("480 201", "CANCEL 202 ADMINISTRATOR");
    }

    @Test
    void theFactsOfACallTellItsStoryInOrder() {
        pbx.phone("201").calls("202");
        pbx.phone("202").rings();
        pbx.phone("202").answers();
        pbx.phone("202").hangsUp();

        assertThat(pbx.facts())
                .extracting(fact -> fact.getClass().getSimpleName())
                .containsExactly(
                        "Began",
                        "Routed",
                        "LegAdded",
                        "LegRang",
                        "LegRang",
                        "LegAnswered",
                        "LegAnswered",
                        "Connected",
                        "LegEnded",
                        "LegEnded",
                        "Over");
        assertThat(pbx.facts(CallFact.Began.class))
                .extracting(CallFact.Began::configuration)
                .containsExactly(7L);
        assertThat(pbx.facts(CallFact.LegEnded.class))
                .extracting(CallFact.LegEnded::byPeer)
                .containsExactly(true, false);
    }
}
