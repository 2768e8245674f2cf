package org.carillonpbx.sip.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.carillonpbx.sip.Prefix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvertisedTest {

    private static final Advertised SEVERAL = Advertised.read(
            "203.0.113.5, 10.0.0.2=203.0.113.6, [2001:db8::5]", "10.0.0.0/8, 192.168.4.0/22, fd00::/8, 198.51.100.9");

    private static String told(Advertised advertised, String peer, String bound) {
        return new LocalAddresses(advertised)
                .towards(Prefix.address(peer).orElseThrow(), new ListenAddress(bound, 5060));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 10.0.0.1, 203.0.113.5",
        "192.0.2.7, 10.0.0.2, 203.0.113.6",
        "2001:db8:1::7, fd00::1, [2001:db8::5]",
        "10.9.8.7, 10.0.0.2, 10.0.0.2",
        "192.168.7.255, 10.0.0.1, 10.0.0.1",
        "192.168.8.0, 10.0.0.1, 203.0.113.5",
        "198.51.100.9, 10.0.0.1, 10.0.0.1",
        "fd12::7, fd00::1, [fd00::1]",
        "127.0.0.1, 127.0.0.1, 127.0.0.1"
    })
    void peersOutsideAreToldTheOutsideAddressOfTheirKind(String peer, String bound, String told) {
        assertThat(told(SEVERAL, peer, bound)).isEqualTo(told);
    }

    @Test
    void nameFitsPeersOfBothFamilies() {
        Advertised named = Advertised.read("pbx.example.org", "");
        assertThat(told(named, "192.0.2.7", "10.0.0.1")).isEqualTo("pbx.example.org");
        assertThat(told(named, "2001:db8:1::7", "fd00::1")).isEqualTo("pbx.example.org");
    }

    @Test
    void whereNothingIsSetOurOwnAddressIsTold() {
        assertThat(told(Advertised.read("", ""), "192.0.2.7", "10.0.0.1")).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/33", "10.0.0.0/x", "host.example/8", "10.0/8"})
    void whatIsNoNetworkIsNamed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Advertised.read("", text))
                .withMessageMatching(".*(10\\.0\\.0\\.0/x|host.example|10\\.0|33).*");
    }
}
