package org.carillonpbx.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillonpbx.call.scenario.DecisionRate;
import org.junit.jupiter.api.Test;

class DecisionRateTest {
    @Test
    void tensOfThousandsOfCallsPassOneLaneAndNothingIsLeft() throws InterruptedException {
        assertThat(DecisionRate.rate(20_000)).isPositive();
    }
}
