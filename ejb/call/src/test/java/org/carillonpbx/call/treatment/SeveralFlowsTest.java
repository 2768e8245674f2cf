package org.carillonpbx.call.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carillonpbx.call.Target;
import org.carillonpbx.call.scenario.Pbx;
import org.carillonpbx.call.scenario.Ringing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A phone that keeps two flows is rung over one of them (RFC 5626 §5.3). */
class SeveralFlowsTest {
    private final Pbx pbx =
            new Pbx(locator -> List.of(new Ringing(extension -> List.of(oneInstance(locator.contactsOf(extension))))));

    private static Target oneInstance(List<Target> flows) {
        return flows.get(0).otherwise(flows.subList(1, flows.size()));
    }

    @BeforeEach
    void switchPhonesOn() {
        pbx.phones("201", "202", "202/second", "202/third");
    }

    @Test
    void onlyTheFirstFlowIsRungOver() {
        pbx.phone("201").calls("202");
        pbx.phone("202").answers();

        assertThat(pbx.wire()).containsExactly("INVITE 202", "200 201");
    }

    @Test
    void whereAFlowHasFailedTheNextOneIsTried() {
        pbx.phone("201").calls("202");
        pbx.phone("202").rejects(430);
        pbx.phone("202/second").rejects(503);
        pbx.phone("202/third").answers();

        assertThat(pbx.wire()).containsExactly("INVITE 202", "INVITE 202/second", "INVITE 202/third", "200 201");
        pbx.phone("201").hangsUp();
        assertThat(pbx.legs()).isZero();
    }

    @Test
    void aPhoneThatIsBusyIsBusyOverEveryFlow() {
        pbx.phone("201").calls("202");
        pbx.phone("202").isBusy();

        assertThat(pbx.wire()).containsExactly("INVITE 202", "486 201");
    }

    @Test
    void whereEveryFlowHasFailedTheCallerIsTold() {
        pbx.phone("201").calls("202");
        pbx.phone("202").rejects(503);
        pbx.phone("202/second").rejects(503);
        pbx.phone("202/third").rejects(503);

        assertThat(pbx.wire()).endsWith("INVITE 202/third", "503 201");
        assertThat(pbx.legs()).isZero();
    }
}
