package org.carillonpbx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillonpbx.call.scenario.Pbx.seconds;

import java.time.Duration;
import java.util.List;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Phone;
import org.carillonpbx.call.scenario.Ringing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Offers and answers before and after a call is answered. */
class NegotiationTest {
    private final Pbx pbx = new Pbx(locator -> List.of(new Ringing(locator)));
    private final Phone caller = pbx.phone("201");
    private final Phone callee = pbx.phone("202");

    @AfterEach
    void nothingIsLeftBehind() {
        pbx.endsWithNothingLeft();
    }

    private void theyTalk() {
        caller.calls("202");
        callee.answers();
        caller.confirms();
    }

    private void reoffer(Phone phone) {
        pbx.does(board -> board.legs().stream()
                .filter(leg -> leg.id().equals(phone.leg()))
                .forEach(Leg::reoffer));
    }

    private List<Boolean> holds() {
        return pbx.facts(CallFact.Held.class).stream().map(CallFact.Held::held).toList();
    }

    @Test
    void aCallerWithoutAnOfferThatAcknowledgesRingingGetsOursWithIt() {
        caller.callsWithoutOfferAndAcknowledgesRinging("202");
        callee.rings();
        caller.confirmsWithAnswer();
        callee.answers();
        caller.confirms();

        assertThat(pbx.wire()).containsExactly("INVITE 202", "180 201", "200 201");
        assertThat(caller.hears()).contains("202");
        caller.holds();
        assertThat(pbx.wire()).endsWith("200 201");
    }

    @Test
    void aCallerWithoutAnOfferThatAcknowledgesRingingHearsEarlyMedia() {
        caller.callsWithoutOfferAndAcknowledgesRinging("202");
        callee.ringsWithEarlyMedia();
        caller.confirmsWithAnswer();

        assertThat(pbx.wire()).containsExactly("INVITE 202", "183 201");
        assertThat(caller.hears()).contains("202");
    }

    @Test
    void whereOurOfferWentWithTheRingingEarlyMediaIsHeardWithoutAWord() {
        caller.callsWithoutOfferAndAcknowledgesRinging("202");
        callee.rings();
        caller.confirmsWithAnswer();
        callee.ringsWithEarlyMedia();

        assertThat(pbx.wire()).containsExactly("INVITE 202", "180 201");
        assertThat(caller.hears()).contains("202");
    }

    @Test
    void aCallerWhoseAnswerToOurEarlyOfferCannotBeSpokenIsTurnedAway() {
        caller.callsWithoutOfferAndAcknowledgesRinging("202");
        callee.rings();
        pbx.happens(new LegEvent.Confirmed(caller.leg(), java.util.Optional.empty()));

        assertThat(pbx.wire()).endsWith("488 201", "CANCEL 202 NOT_ACCEPTABLE");
    }

    @Test
    void aCallerHoldsBeforeItIsAnswered() {
        caller.calls("202");
        callee.ringsWithEarlyMedia();
        caller.holds();

        assertThat(pbx.wire()).endsWith("183 201", "200 201");
        assertThat(holds()).containsExactly(true);
        callee.answers();
        caller.resumes();
        assertThat(holds()).containsExactly(true, false);
    }

    @Test
    void plainRingingAfterEarlyMediaIsNotToldAgain() {
        caller.calls("202");
        callee.ringsWithEarlyMedia();
        callee.rings();
        callee.rings();

        assertThat(pbx.wire()).containsExactly("INVITE 202", "183 201");
        assertThat(caller.hears()).contains("202");
    }

    @Test
    void earlyMediaThatMovesToAnotherPhoneBehindTheSameHopIsFollowedWithoutAWord() {
        caller.calls("202");
        callee.ringsWithEarlyMedia();
        callee.isHeardThroughAnotherPhone();

        assertThat(pbx.wire()).containsExactly("INVITE 202", "183 201");
        assertThat(caller.hears()).contains("202");
    }

    @Test
    void aPhoneHoldsByAnsweringOurOffer() {
        theyTalk();
        caller.asksForOffer();
        caller.confirmsHolding();

        assertThat(holds()).containsExactly(true);
        caller.resumes();
        assertThat(holds()).containsExactly(true, false);
    }

    @Test
    void aProposalThatFailsChangesNothing() {
        theyTalk();
        callee.holds();
        callee.reoffersForeignCodec();

        assertThat(pbx.wire()).endsWith("200 202", "488 202");
        assertThat(holds()).containsExactly(true);
    }

    @Test
    void theOtherPartyOfAHeldCallIsLeftAlone() {
        theyTalk();
        int before = pbx.wire().size();
        caller.holds();
        caller.resumes();

        assertThat(pbx.wire().subList(before, pbx.wire().size())).containsExactly("200 201", "200 201");
        assertThat(callee.hears()).contains("201");
    }

    @Test
    void aPhoneThatHasToBeAskedWhetherItIsThereIsOfferedWhatItHas() {
        theyTalk();
        callee.hasToBeRefreshed();
        callee.hasToBeRefreshed();
        assertThat(pbx.wire()).filteredOn("reINVITE 202"::equals).hasSize(1);
        callee.answersReoffer(200);
        callee.hasToBeRefreshed();
        callee.answersReoffer(503);

        assertThat(pbx.wire()).filteredOn("reINVITE 202"::equals).hasSize(2);
        assertThat(pbx.legs()).isEqualTo(2);
    }

    @Test
    void whoWasCalledWaitsLessThanTwoSecondsAfterACollision() {
        theyTalk();
        reoffer(caller);
        for (int tries = 2; tries < 12; tries++) {
            caller.answersReoffer(491);
            pbx.after(Duration.ofMillis(2_010));
            assertThat(pbx.wire()).filteredOn("reINVITE 201"::equals).hasSize(tries);
        }
        caller.answersReoffer(200);
    }

    @Test
    void whoCalledWaitsTwoToFourSecondsAfterACollision() {
        theyTalk();
        reoffer(callee);
        for (int tries = 2; tries < 12; tries++) {
            callee.answersReoffer(491);
            pbx.after(Duration.ofMillis(2_090));
            assertThat(pbx.wire()).filteredOn("reINVITE 202"::equals).hasSize(tries - 1);
            pbx.after(seconds(2));
            assertThat(pbx.wire()).filteredOn("reINVITE 202"::equals).hasSize(tries);
        }
        callee.answersReoffer(200);
    }

    @Test
    void whatWasRefusedForACollisionIsNotProposedAgainWhereAnotherProposalWasTakenMeanwhile() {
        theyTalk();
        reoffer(caller);
        caller.answersReoffer(491);
        caller.hasToBeRefreshed();
        caller.answersReoffer(200);
        pbx.after(seconds(5));

        assertThat(pbx.wire()).filteredOn("reINVITE 201"::equals).hasSize(2);
    }
}
