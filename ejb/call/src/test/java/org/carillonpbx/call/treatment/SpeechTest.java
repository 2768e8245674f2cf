package org.carillonpbx.call.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.carillonpbx.call.Cause;
import org.carillonpbx.call.Destination;
import org.carillonpbx.call.Feature;
import org.carillonpbx.call.Leg;
import org.carillonpbx.call.Switchboard;
import org.carillonpbx.call.Treatment;
import org.carillonpbx.call.Utterance;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Phone;
import org.carillonpbx.call.scenario.Ringing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What parties hear that no other party says. */
class SpeechTest {
    private static final Utterance HELLO = new Utterance.Prompt("hello");
    private static final Utterance SORRY = new Utterance.Prompt("sorry");

    /** Says hello twice. */
    private static final class Hello implements Feature {
        @Override
        public String name() {
            return "hello";
        }

        @Override
        public Map<String, Destination> codes() {
            return Map.of("*11", Destination.of("hello"));
        }

        @Override
        public Treatment treat(Leg caller, Destination destination, Switchboard switchboard) {
            return new Saying(caller, 2, () -> List.of(HELLO));
        }
    }

    private final Pbx pbx = new Pbx(locator -> List.of(new Ringing(locator), new Hello()));
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

    @Test
    void partyOnHoldHearsMusicUntilItIsTalkedToAgain() {
        theyTalk();
        callee.holds();
        assertThat(caller.hearsMusic()).contains("default");
        assertThat(callee.hearsMusic()).isEmpty();
        callee.resumes();
        assertThat(caller.hearsMusic()).isEmpty();
    }

    @Test
    void whereBothHoldEachIsWaitedForWithMusic() {
        theyTalk();
        callee.holds();
        caller.holds();
        assertThat(caller.hearsMusic()).contains("default");
        assertThat(callee.hearsMusic()).contains("default");
        callee.resumes();
        assertThat(caller.hearsMusic()).isEmpty();
        assertThat(callee.hearsMusic()).contains("default");
    }

    @Test
    void sameThingIsSaidAFewTimesAndThenTheCallEnds() {
        caller.calls("*11");
        assertThat(caller.isTold()).containsExactly(HELLO);
        caller.hasHeardItAll();
        assertThat(caller.isTold()).containsExactly(HELLO);
        assertThat(pbx.legs()).isOne();
        caller.hasHeardItAll();
        assertThat(pbx.wire()).endsWith("BYE 201 NORMAL");
    }

    @Test
    void endOfWhatWasSaidBeforeIsNotTheEndOfWhatIsSaidNow() {
        caller.calls("*11");
        caller.hasHeardItAll();
        caller.hasHeardWhatWasSaidBefore();
        assertThat(pbx.legs()).isOne();
    }

    @Test
    void callerOfANumberThatThereIsNotIsToldSoBeforeTheStatus() {
        pbx.regrets(Cause.UNKNOWN_NUMBER, SORRY);
        caller.calls("999");
        assertThat(pbx.wire()).containsExactly("183 201");
        assertThat(caller.isTold()).containsExactly(SORRY);
        caller.hasHeardItAll();
        assertThat(pbx.wire()).containsExactly("183 201", "404 201");
    }

    @Test
    void callerOfSomebodyWhoIsNotThereIsToldSo() {
        pbx.regrets(Cause.UNREACHABLE, SORRY);
        pbx.extension("203");
        caller.calls("203");
        assertThat(caller.isTold()).containsExactly(SORRY);
        caller.hasHeardItAll();
        assertThat(pbx.wire()).endsWith("183 201", "480 201");
    }

    @Test
    void callerWhoGivesUpWhileItIsToldIsLetGo() {
        pbx.regrets(Cause.UNKNOWN_NUMBER, SORRY);
        caller.calls("999");
        caller.givesUp();
        assertThat(pbx.legs()).isZero();
    }

    @Test
    void regretThatNeverEndsIsCutOff() {
        pbx.regrets(Cause.UNKNOWN_NUMBER, SORRY);
        caller.calls("999");
        pbx.after(Pbx.seconds(20));
        assertThat(pbx.wire()).endsWith("404 201");
    }

    @Test
    void callerThatCannotHearUsYetGetsTheStatusAtOnce() {
        pbx.regrets(Cause.UNKNOWN_NUMBER, SORRY);
        caller.callsWithoutOffer("999");
        assertThat(pbx.wire()).containsExactly("404 201");
    }

    @Test
    void callerWhoseSoundCannotBeAgreedOnGetsTheStatusAtOnce() {
        pbx.regrets(Cause.UNKNOWN_NUMBER, SORRY);
        caller.callsWithForeignCodec("999");
        assertThat(pbx.wire()).containsExactly("404 201");
    }

    @Test
    void withoutWordsTheStatusSaysItAll() {
        caller.calls("999");
        assertThat(pbx.wire()).containsExactly("404 201");
    }
}
