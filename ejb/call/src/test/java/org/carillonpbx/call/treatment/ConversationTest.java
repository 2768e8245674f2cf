package org.carillonpbx.call.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.carillonpbx.call.scenario.Pbx.seconds;

import java.time.Duration;
import java.util.List;
import org.carillonpbx.call.CallFact;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.LegEvent;
import org.carillonpbx.call.Quality;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Phone;
import org.carillonpbx.call.scenario.Ringing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private final Pbx pbx = new Pbx(locator -> List.of(new Ringing(locator)));
    private final Phone caller = pbx.phone("201");
    private final Phone callee = pbx.phone("202");

    @BeforeEach
    void theyTalk() {
        caller.calls("202");
        callee.answers();
        caller.confirms();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(pbx.legs()).isZero();
        assertThat(pbx.openPorts()).isZero();
        assertThat(pbx.alarms()).isZero();
    }

    @Test
    void theCallerHangsUp() {
        caller.hangsUp();

        assertThat(pbx.wire()).endsWith("200 201", "BYE 202 NORMAL");
    }

    @Test
    void theCalleeHangsUp() {
        callee.hangsUp();

        assertThat(pbx.wire()).endsWith("200 201", "BYE 201 NORMAL");
    }

    @Test
    void bothHangUpAtOnce() {
        pbx.happens(new LegEvent.HungUp(caller.leg(), Cause.NORMAL), new LegEvent.HungUp(callee.leg(), Cause.NORMAL));

        assertThat(pbx.wire()).endsWith("200 201", "BYE 202 NORMAL");
        assertThat(pbx.facts(CallFact.Over.class)).hasSize(1);
    }

    @Test
    void whenTheWayToOneIsLostTheOtherIsHungUp() {
        caller.isLost();

        assertThat(pbx.wire()).endsWith("BYE 202 LOST");
    }

    @Test
    void oneHoldsAndResumesAndTheFactsSaySo() {
        callee.holds();
        callee.holds();
        callee.resumes();

        assertThat(pbx.wire()).endsWith("200 202", "200 202", "200 202");
        assertThat(pbx.facts(CallFact.Held.class))
                .extracting(CallFact.Held::held)
                .containsExactly(true, false);
        caller.hangsUp();
    }

    @Test
    void bothReofferAtOnceAndEachIsAnsweredByItself() {
        caller.holds();
        callee.holds();

        assertThat(pbx.wire()).endsWith("200 201", "200 202");
        caller.hangsUp();
    }

    @Test
    void aReofferThatNobodyCanSpeakIsRefusedAndTheCallGoesOn() {
        callee.reoffersForeignCodec();

        assertThat(pbx.wire()).endsWith("488 202");
        assertThat(caller.hears()).contains("202");
        caller.hangsUp();
    }

    @Test
    void aReofferWithoutSdpGetsOurOffer() {
        callee.asksForOffer();
        callee.confirmsWithAnswer();
        callee.holds();

        assertThat(pbx.wire()).endsWith("200 202", "200 202");
        caller.hangsUp();
    }

    @Test
    void anOfferThatMeetsOursIsToldToTryAgain() {
        pbx.does(board -> legOf(board, callee).reoffer());
        callee.holds();
        callee.answersReoffer(200);
        callee.holds();

        assertThat(pbx.wire()).endsWith("reINVITE 202", "491 202", "200 202");
        caller.hangsUp();
    }

    @Test
    void ourOfferThatMeetsTheirsIsMadeAgainAWhileLater() {
        pbx.does(board -> legOf(board, callee).reoffer());
        callee.answersReoffer(491);
        pbx.after(Duration.ofMillis(2_099));
        assertThat(pbx.wire()).filteredOn("reINVITE 202"::equals).hasSize(1);
        pbx.after(seconds(2));

        assertThat(pbx.wire()).filteredOn("reINVITE 202"::equals).hasSize(2);
        callee.answersReoffer(200);
        caller.hangsUp();
    }

    @Test
    void ourOfferIsForgottenWhenTheLegEndsMeanwhile() {
        pbx.does(board -> legOf(board, caller).reoffer());
        caller.answersReoffer(491);
        caller.hangsUp();
        pbx.after(seconds(5));

        assertThat(pbx.wire()).filteredOn("reINVITE 201"::equals).hasSize(1);
    }

    @Test
    void whenOneFallsSilentForTooLongBothAreHungUp() {
        callee.fallsSilent();

        assertThat(pbx.wire()).endsWith("BYE 202 MEDIA_TIMEOUT", "BYE 201 MEDIA_TIMEOUT");
        assertThat(pbx.facts(CallFact.Over.class))
                .extracting(CallFact.Over::cause)
                .containsExactly(Cause.MEDIA_TIMEOUT);
    }

    @Test
    void anAdministratorHangsUp() {
        pbx.does(board -> board.hangUp(pbx.call(), Cause.ADMINISTRATOR));

        assertThat(pbx.wire()).endsWith("BYE 201 ADMINISTRATOR", "BYE 202 ADMINISTRATOR");
        assertThat(pbx.facts(CallFact.Over.class))
                .extracting(CallFact.Over::cause)
                .containsExactly(Cause.ADMINISTRATOR);
    }

    @Test
    void theServerGoesDown() {
        pbx.does(board -> board.hangUpAll(Cause.SHUTDOWN));

        assertThat(pbx.wire()).endsWith("BYE 201 SHUTDOWN", "BYE 202 SHUTDOWN");
    }

    @Test
    void aCallThatOutlivesEveryLimitIsEnded() {
        pbx.after(Duration.ofHours(24));
        assertThat(pbx.legs()).isEqualTo(2);
        pbx.after(seconds(60));

        assertThat(pbx.wire()).endsWith("BYE 201 NORMAL", "BYE 202 NORMAL");
    }

    @Test
    void whatWasMeasuredIsToldOfTheCallThoughItIsOver() {
        caller.hangsUp();
        Quality quality = new Quality("PCMU", "192.0.2.1:4000", 50, 50, 0, 0, 120, 130, 900);
        pbx.does(board -> board.measured(caller.leg(), quality));

        assertThat(pbx.facts(CallFact.Measured.class))
                .extracting(CallFact.Measured::call, CallFact.Measured::quality)
                .containsExactly(tuple(pbx.call(), quality));
    }

    @Test
    void whenOneIsTakenElsewhereTheOtherIsHungUp() {
        pbx.does(board -> board.put(new TurnedAway(legOf(board, caller), Cause.NORMAL), legOf(board, caller)));

        assertThat(pbx.wire()).endsWith("BYE 202 NORMAL", "BYE 201 NORMAL");
    }

    @Test
    void whenBothAreTakenTogetherTheyTalkOn() {
        pbx.does(board -> {
            Leg one = legOf(board, caller);
            Leg other = legOf(board, callee);
            board.put(new Conversation(board, one, other), one, other);
        });

        assertThat(pbx.legs()).isEqualTo(2);
        assertThat(caller.hears()).contains("202");
        caller.hangsUp();
    }

    private static Leg legOf(Switchboard board, Phone phone) {
        return board.legs().stream()
                .filter(leg -> leg.id().equals(phone.leg()))
                .findAny()
                .orElseThrow();
    }
}
