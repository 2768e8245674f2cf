package org.carillonpbx.guard.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestPolicyTest {

    @Test
    void nobodyIsLetInUnlessTheOperatorSaysSo() {
        assertThat(new GuestPolicy("").mayCall("1001")).isFalse();
        assertThat(new GuestPolicy("").mayCall("")).isFalse();
    }

    @Test
    void onlyTheNumbersThatAreNamedAreOpen() {
        GuestPolicy policy = new GuestPolicy("2000, +49301234");

        assertThat(policy.mayCall("2000")).isTrue();
        assertThat(policy.mayCall("+49301234")).isTrue();
        assertThat(policy.mayCall("20001")).isFalse();
        assertThat(policy.mayCall("00442071234567")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "2*", "all", "20 00", "2"})
    void whatIsNoNumberIsNamed(String wrong) {
        assertThatThrownBy(() -> new GuestPolicy("2000," + wrong))
                .hasMessageContaining("carillon.sip.guests")
                .hasMessageContaining("'" + wrong + "'");
    }
}
