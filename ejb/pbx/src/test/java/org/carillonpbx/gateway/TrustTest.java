package org.carillonpbx.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, 5060, true",
        "192.0.2.7, 192.0.2.8, 5060, false",
        "192.0.2.0/24, 192.0.2.255, 1, true",
        "192.0.2.0/24, 192.0.3.0, 1, false",
        "192.0.2.128/25, 192.0.2.127, 1, false",
        "192.0.2.7:5080, 192.0.2.7, 5080, true",
        "192.0.2.7:5080, 192.0.2.7, 5081, false",
        "0.0.0.0/0, 198.51.100.1, 9, true",
        "0.0.0.0/0, 2001:db8::1, 9, false",
        "2001:db8::/32, 2001:db8:ffff::1, 9, true",
        "2001:db8::/32, 2001:db9::1, 9, false",
        "[2001:db8::7]:5080, 2001:db8::7, 5080, true",
        "[2001:db8::7]:5080, 2001:db8::7, 5060, false",
        "'10.0.0.1, 192.0.2.0/24', 192.0.2.9, 9, true"
    })
    void coversWhatItSays(String list, String address, int port, boolean covered) {
        assertThat(Trust.of(list).covers(new Peer(Transport.UDP, address, port)))
                .isEqualTo(covered);
    }

    @Test
    void nobodyIsTrustedUnlessSomebodyIsNamed() {
        assertThat(Trust.of("").covers(new Peer(Transport.UDP, "127.0.0.1", 5060)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pbx.example.com", "192.0.2.0/33", "192.0.2.7:70000", "192.0.2", "192.0.2.0/x", "300.1.1.1"})
    void whatIsNoAddressIsRefusedByName(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trust.of(entry))
                .withMessageContaining(entry)
                .withMessageContaining("carillon.sip.trusted");
    }
}
