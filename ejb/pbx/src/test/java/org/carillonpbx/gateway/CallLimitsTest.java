package org.carillonpbx.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallLimitsTest {
    @Test
    void aCallLastsADayAtMost() {
        assertThat(CallLimits.configured().talk()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void theOperatorMayWantLess() {
        assertThat(CallLimits.of(" 90 ").talk()).isEqualTo(Duration.ofMinutes(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "two hours", "43201", "9999999999"})
    void whatMakesNoSenseIsSaidSo(String minutes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallLimits.of(minutes))
                .withMessageContaining("carillon.call.max.minutes")
                .withMessageContaining("'" + minutes + "'");
    }
}
