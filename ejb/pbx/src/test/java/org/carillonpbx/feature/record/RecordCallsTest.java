package org.carillonpbx.feature.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carillonpbx.call.Companions;
import org.carillonpbx.call.RecordingId;
import org.carillonpbx.call.RecordingNotice;
import org.carillonpbx.call.RecordingOrder;
import org.carillonpbx.call.RecordingPlace;
import org.carillonpbx.call.RecordingPolicy;
import org.carillonpbx.call.RecordingTerms;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.call.scenario.Pairwise;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Phone;
import org.carillonpbx.call.scenario.Ringing;
import org.junit.jupiter.api.Test;

class RecordCallsTest {
    private final Map<String, RecordingPolicy> rules = new HashMap<>();
    private RecordingNotice notice = RecordingNotice.NONE;
    private final Pbx pbx = pbx();
    private final Phone caller = pbx.phone("201");
    private final Phone callee = pbx.phone("202");

    private Pbx pbx() {
        return new Pbx(locator -> List.of(new Ringing(locator)), new Companions(List.of(new RecordCalls(this::terms))));
    }

    private RecordingTerms terms(String number) {
        return new RecordingTerms(rules.getOrDefault(number, RecordingPolicy.NEVER), RecordingPlace.BOTH, notice);
    }

    private void theyTalk() {
        caller.calls("202");
        callee.answers();
        caller.confirms();
    }

    private static void asks(Phone phone) {
        phone.presses('*');
        phone.presses('1');
    }

    private List<String> orders() {
        return pbx.secretary().orders();
    }

    @Test
    void nobodyIsRecordedWithoutARule() {
        theyTalk();
        asks(caller);
        caller.hangsUp();
        assertThat(orders()).isEmpty();
    }

    @Test
    void whoIsAlwaysRecordedIsFromTheAnswerToTheEnd() {
        rules.put("202", RecordingPolicy.ALWAYS);
        caller.calls("202");
        callee.rings();
        assertThat(orders()).isEmpty();
        callee.answers();
        assertThat(orders()).containsExactly("record 201 202 as a rule of 202");
        callee.hangsUp();
        assertThat(orders()).endsWith("stop r1");
        assertThat(pbx.secretary().running()).isEmpty();
    }

    @Test
    void whoIsAlwaysRecordedCannotSwitchItOff() {
        rules.put("201", RecordingPolicy.ALWAYS);
        theyTalk();
        asks(caller);
        assertThat(orders()).containsExactly("record 201 202 as a rule of 201");
    }

    @Test
    void onDemandItBeginsAndEndsAsOftenAsItIsAskedFor() {
        rules.put("202", RecordingPolicy.ON_DEMAND);
        theyTalk();
        assertThat(pbx.wire()).contains("watch 202").doesNotContain("watch 201");
        asks(callee);
        asks(callee);
        asks(callee);
        callee.hangsUp();
        assertThat(orders())
                .containsExactly(
                        "record 201 202 on demand of 202", "stop r1", "record 201 202 on demand of 202", "stop r2");
    }

    @Test
    void theOtherPartyCannotAskForIt() {
        rules.put("202", RecordingPolicy.ON_DEMAND);
        theyTalk();
        asks(caller);
        assertThat(orders()).isEmpty();
    }

    @Test
    void theCallerIsOnTheLeftWhoeverAsks() {
        rules.put("202", RecordingPolicy.ON_DEMAND);
        theyTalk();
        asks(callee);
        RecordingOrder order = pbx.secretary().running().get(0);
        assertThat(order.one()).isEqualTo(caller.leg());
        assertThat(order.left().number()).isEqualTo("201");
        assertThat(order.call()).isEqualTo(pbx.call());
    }

    @Test
    void aRecordingThatEndedByItselfIsBegunAnew() {
        rules.put("201", RecordingPolicy.ON_DEMAND);
        theyTalk();
        asks(caller);
        pbx.does(board -> board.recorder().stop(new RecordingId("r1")));
        asks(caller);
        assertThat(orders()).endsWith("stop r1", "record 201 202 on demand of 201");
    }

    @Test
    void aCallWhoseRecordingCannotBeginGoesOn() {
        rules.put("201", RecordingPolicy.ALWAYS);
        pbx.secretary().refuse();
        theyTalk();
        assertThat(caller.hears()).contains("202");
        caller.hangsUp();
        assertThat(orders()).doesNotContain("stop r1");
    }

    private void bothHear(List<Utterance> what) {
        assertThat(caller.isTold()).isEqualTo(what);
        assertThat(callee.isTold()).isEqualTo(what);
        caller.hasHeardItAll();
        callee.hasHeardItAll();
    }

    private void nothingIsSaid() {
        assertThat(caller.isTold()).isEmpty();
        assertThat(callee.isTold()).isEmpty();
    }

    @Test
    void itIsMadeWhereTheRuleSays() {
        rules.put("202", RecordingPolicy.ALWAYS);
        theyTalk();
        assertThat(pbx.secretary().running())
                .singleElement()
                .satisfies(order -> assertThat(order.place()).isEqualTo(RecordingPlace.BOTH));
    }

    @Test
    void bothAreToldByAToneWhenItBegins() {
        notice = RecordingNotice.TONE;
        rules.put("202", RecordingPolicy.ALWAYS);
        theyTalk();
        bothHear(Notices.TONE);
        pbx.after(Pbx.seconds(60));
        nothingIsSaid();
        assertThat(caller.hears()).contains("202");
        callee.hangsUp();
        pbx.endsWithNothingLeft();
    }

    @Test
    void bothAreToldAgainAndAgainWhileItLasts() {
        notice = RecordingNotice.TONES;
        rules.put("202", RecordingPolicy.ON_DEMAND);
        theyTalk();
        pbx.after(Pbx.seconds(60));
        nothingIsSaid();
        asks(callee);
        for (int again = 0; again < 4; again++) {
            bothHear(Notices.TONE);
            pbx.after(Pbx.seconds(14));
            nothingIsSaid();
            pbx.after(Pbx.seconds(1));
        }
        bothHear(Notices.TONE);
        asks(callee);
        pbx.after(Pbx.seconds(60));
        nothingIsSaid();
        asks(callee);
        pbx.endsWithNothingLeft();
    }

    @Test
    void whoIsOnHoldHearsMusicAgainAfterTheTone() {
        notice = RecordingNotice.TONES;
        rules.put("202", RecordingPolicy.ALWAYS);
        theyTalk();
        bothHear(Notices.TONE);
        callee.holds();
        pbx.after(Pbx.seconds(15));
        assertThat(caller.isTold()).isEqualTo(Notices.TONE);
        caller.hasHeardItAll();
        assertThat(caller.hearsMusic()).contains("default");
    }

    @Test
    void bothAreToldInWordsBeforeTheyHearEachOther() {
        notice = RecordingNotice.ANNOUNCEMENT;
        rules.put("202", RecordingPolicy.ALWAYS);
        theyTalk();
        assertThat(caller.hears()).isEmpty();
        assertThat(orders()).isEmpty();
        assertThat(callee.isTold()).isEqualTo(Notices.ON);
        caller.hasHeardItAll();
        assertThat(caller.hears()).isEmpty();
        callee.hasHeardItAll();
        assertThat(caller.hears()).contains("202");
        assertThat(orders()).containsExactly("record 201 202 as a rule of 202");
        assertThat(pbx.wire()).doesNotContain("watch 202");
    }

    @Test
    void whoCannotBeToldIsNotWaitedForWithoutEnd() {
        notice = RecordingNotice.ANNOUNCEMENT;
        rules.put("202", RecordingPolicy.ALWAYS);
        theyTalk();
        caller.hasHeardItAll();
        callee.holds();
        pbx.after(Pbx.seconds(20));
        assertThat(caller.hears()).contains("202");
        assertThat(caller.hearsMusic()).contains("default");
        pbx.endsWithNothingLeft();
    }

    @Test
    void whoHangsUpBeforeTheyHearEachOtherLeavesNoRecording() {
        notice = RecordingNotice.ANNOUNCEMENT;
        rules.put("202", RecordingPolicy.ALWAYS);
        theyTalk();
        caller.hangsUp();
        assertThat(orders()).isEmpty();
        pbx.endsWithNothingLeft();
    }

    @Test
    void whoAsksForItIsToldWhenItBeginsAndWhenItEnds() {
        notice = RecordingNotice.ANNOUNCEMENT;
        rules.put("202", RecordingPolicy.ON_DEMAND);
        theyTalk();
        assertThat(caller.hears()).contains("202");
        asks(callee);
        bothHear(Notices.ON);
        asks(callee);
        bothHear(Notices.OFF);
    }

    @Test
    void theRecorderHearsOfAHoldThatBeganBefore() {
        rules.put("202", RecordingPolicy.ON_DEMAND);
        theyTalk();
        caller.holds();
        asks(callee);
        assertThat(orders()).containsExactly("record 201 202 on demand of 202", caller.leg() + " holds in r1");
    }

    @Test
    void theRecorderHearsOfAHold() {
        rules.put("202", RecordingPolicy.ALWAYS);
        theyTalk();
        callee.holds();
        callee.resumes();
        assertThat(orders()).endsWith(callee.leg() + " holds in r1", callee.leg() + " holds no longer in r1");
    }

    @Test
    void whateverHappensTwiceNothingFailsAndNothingIsLeft() {
        rules.put("202", RecordingPolicy.ALWAYS);
        assertThat(new Pairwise(() -> {
                            Pbx talking = pbx();
                            talking.phones("201", "202");
                            talking.phone("201").calls("202");
                            talking.phone("202").answers();
                            talking.phone("201").confirms();
                            return talking;
                        })
                        .tryAll())
                .isPositive();
    }
}
