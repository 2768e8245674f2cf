package org.carillonpbx.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carillonpbx.call.scenario.Pbx.seconds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Phone;
import org.carillonpbx.call.scenario.Ringing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InCallDigitsTest {
    private final List<String> heard = new ArrayList<>();

    /** Knows two codes. */
    private final class Knowing implements Companion {
        @Override
        public void onTalk(Leg one, Leg other, Switchboard switchboard) {
            heard.add("talk " + one.party().number() + " " + other.party().number());
        }

        @Override
        public void onParted(Leg one, Leg other, Switchboard switchboard) {
            heard.add("parted");
        }

        @Override
        public Map<String, InCall> codes() {
            return Map.of(
                    "*1",
                            (by, other, board) ->
                                    heard.add("*1 by " + by.party().number() + " with "
                                            + other.party().number()),
                    "*23", (by, other, board) -> heard.add("*23"));
        }
    }

    private final Pbx pbx = new Pbx(locator -> List.of(new Ringing(locator)), new Companions(List.of(new Knowing())));
    private final Phone caller = pbx.phone("201");
    private final Phone callee = pbx.phone("202");

    @BeforeEach
    void theyTalk() {
        caller.calls("202");
        callee.answers();
        caller.confirms();
        heard.clear();
    }

    @AfterEach
    void nothingIsLeft() {
        pbx.endsWithNothingLeft();
    }

    private void dials(Phone phone, String digits) {
        digits.chars().forEach(digit -> phone.presses((char) digit));
    }

    @Test
    void aCodeIsHeardFromEither() {
        dials(caller, "*1");
        dials(callee, "*1");
        assertThat(heard).containsExactly("*1 by 201 with 202", "*1 by 202 with 201");
    }

    @Test
    void otherDigitsAroundItDoNotMatter() {
        dials(caller, "47**1*2*23");
        assertThat(heard).containsExactly("*1 by 201 with 202", "*23");
    }

    @Test
    void digitsOfTheTwoAreNotMixed() {
        caller.presses('*');
        callee.presses('1');
        assertThat(heard).isEmpty();
    }

    @Test
    void aCodeIsDialledWithoutALongPause() {
        caller.presses('*');
        pbx.after(seconds(4));
        caller.presses('1');
        assertThat(heard).isEmpty();
    }

    @Test
    void partingIsToldOnce() {
        caller.hangsUp();
        assertThat(heard).containsExactly("parted");
    }

    @Test
    void oneCodeMustNotBeginAnother() {
        Companion other = new Companion() {
            @Override
            public Map<String, InCall> codes() {
                return Map.of("*", (by, partner, board) -> {});
            }
        };
        assertThatThrownBy(() -> new Companions(List.of(new Knowing(), other)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
