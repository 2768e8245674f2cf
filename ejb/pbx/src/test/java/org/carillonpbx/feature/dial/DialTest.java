package org.carillonpbx.feature.dial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carillonpbx.call.scenario.Pairwise;
import org.carillonpbx.call.scenario.Pbx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DialTest {
    private final Pbx pbx = withPhones();

    private static Pbx withPhones() {
        Pbx pbx = new Pbx(locator -> List.of(new Dial(locator)));
        pbx.phones("201", "202");
        return pbx;
    }

    @AfterEach
    void nothingIsLeftBehind() {
        pbx.endsWithNothingLeft();
    }

    @Test
    void anExtensionIsReachedByItsNumber() {
        pbx.phone("201").calls("202");
        pbx.phone("202").answers();

        assertThat(pbx.wire()).containsExactly("INVITE 202", "200 201");
    }

    @Test
    void whoeverCallsItselfReachesItsOtherPhones() {
        pbx.phones("201/desk");
        pbx.phone("201").calls("201");

        assertThat(pbx.wire()).containsExactly("INVITE 201/desk");
    }

    @Test
    void whoeverCallsItselfAndHasOnePhoneHearsBusy() {
        pbx.phone("201").calls("201");

        assertThat(pbx.wire()).containsExactly("486 201");
    }

    @Test
    void anExtensionThatIsSwitchedOffCannotBeReached() {
        pbx.extensionIsDisabled("202");
        pbx.phone("201").calls("202");

        assertThat(pbx.wire()).containsExactly("480 201");
    }

    @Test
    void aPhoneThatUnregisteredDoesNotRing() {
        pbx.unregisters("202");
        pbx.phone("201").calls("202");

        assertThat(pbx.wire()).containsExactly("480 201");
    }

    @Test
    void anyTwoThingsMayHappenToACallerThatIsTurnedAway() {
        assertThat(new Pairwise(() -> {
                            Pbx other = withPhones();
                            other.phone("201").calls("201");
                            return other;
                        })
                        .tryAll())
                .isPositive();
    }
}
