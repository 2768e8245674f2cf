package org.carillonpbx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillonpbx.call.scenario.Pbx.seconds;

import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Phone;
import org.carillonpbx.call.scenario.Ringing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeypadTest {
    private final Pbx pbx = new Pbx(locator -> List.of(new Ringing(locator)));
    private final Phone caller = pbx.phone("201");
    private final Phone callee = pbx.phone("202");
    private final StringBuilder digits = new StringBuilder();
    private final List<String> unheard = new ArrayList<>();

    /** Writes down what it is told. */
    private final class Listening implements Treatment {
        @Override
        public void begin() {}

        @Override
        public void onDigit(Leg leg, char digit) {
            digits.append(digit);
        }

        @Override
        public void onUnheardDigit(Leg leg, char digit) {
            unheard.add(Character.toString(digit));
        }
    }

    @BeforeEach
    void theyTalk() {
        caller.calls("202");
        callee.answers();
        caller.confirms();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        pbx.endsWithNothingLeft();
    }

    private void somebodyListens() {
        pbx.does(board -> board.put(new Listening(), board.legs().toArray(Leg[]::new)));
    }

    @Test
    void aDigitThatIsHeardAndToldIsOne() {
        somebodyListens();
        caller.presses('1');
        caller.tells('1');
        caller.tells('2');
        caller.presses('2');
        pbx.after(seconds(1));
        assertThat(digits).hasToString("12");
        assertThat(unheard).isEmpty();
    }

    @Test
    void theSameDigitTwiceInOneWayIsTwo() {
        somebodyListens();
        caller.presses('1');
        caller.presses('1');
        callee.tells('#');
        callee.tells('#');
        assertThat(digits).hasToString("11##");
    }

    @Test
    void theSameDigitTwiceInBothWaysIsTwo() {
        somebodyListens();
        for (int i = 0; i < 2; i++) {
            caller.tells('5');
            caller.presses('5');
        }
        assertThat(digits).hasToString("55");
    }

    @Test
    void theOtherWayMuchLaterIsAnotherPress() {
        somebodyListens();
        caller.presses('1');
        pbx.after(seconds(3));
        caller.tells('1');
        assertThat(digits).hasToString("11");
    }

    @Test
    void whatWasToldAloneIsPressedAtTheOtherPhone() {
        caller.tells('7');
        caller.tells('8');
        assertThat(pbx.wire()).doesNotContain("press 7 202");
        pbx.after(seconds(1));
        assertThat(pbx.wire()).endsWith("press 7 202", "press 8 202");
    }

    @Test
    void whatWasHeardTooIsNotPressedAgain() {
        caller.tells('7');
        caller.presses('7');
        pbx.after(seconds(1));
        assertThat(pbx.wire()).doesNotContain("press 7 202");
    }

    @Test
    void anEventSaysNothingOfItsDigit() {
        LegId leg = caller.leg();
        assertThat(new LegEvent.DigitPressed(leg, '4').toString() + new LegEvent.DigitSignalled(leg, '4'))
                .isEqualTo("DigitPressed " + leg + "DigitSignalled " + leg);
    }
}
