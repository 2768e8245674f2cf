package org.carillonpbx.feature.intercom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carillonpbx.call.scenario.Pairwise;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Phone;
import org.carillonpbx.feature.echo.Echo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntercomTest {
    private final Pbx pbx = pbx();
    private final Phone caller = pbx.phone("201");

    private static Pbx pbx() {
        return new Pbx(locator -> List.of(new Intercom(locator), new Echo()));
    }

    @AfterEach
    void nothingIsLeftBehind() {
        pbx.endsWithNothingLeft();
    }

    @Test
    void aPhoneAnswersByItselfAndBothTalk() {
        pbx.phones("202");
        caller.calls("*80202");
        assertThat(pbx.wire()).containsExactly("INVITE 202 to answer by itself");
        pbx.phone("202").answers();

        assertThat(caller.hears()).contains("202");
        assertThat(pbx.phone("202").hears()).contains("201");
    }

    @Test
    void whoIsInACallIsLeftAlone() {
        pbx.phone("202").calls("*43");
        caller.calls("*80202");

        assertThat(pbx.wire()).endsWith("486 201");
    }

    @Test
    void aGuestOpensNobodysMicrophone() {
        pbx.phones("202");
        caller.callsAsGuest("*80202");

        assertThat(pbx.wire()).containsExactly("403 201");
    }

    @Test
    void thereHasToBeSomebody() {
        caller.calls("*80999");
        assertThat(pbx.wire()).containsExactly("404 201");
        pbx.extension("203");
        caller.calls("*80203");
        assertThat(pbx.wire()).endsWith("480 201");
        caller.calls("*80");
        assertThat(pbx.wire()).endsWith("404 201");
    }

    @Test
    void anyTwoThingsMayHappen() {
        assertThat(new Pairwise(() -> {
                            Pbx other = pbx();
                            other.phones("202");
                            other.phone("201").calls("*80202");
                            return other;
                        })
                        .tryAll())
                .isPositive();
    }
}
