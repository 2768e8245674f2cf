package org.carillonpbx.media.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.media.PortSetup;
import org.carillonpbx.media.phone.Bench;
import org.carillonpbx.media.sdp.IpLiteral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which address of ours a peer is told, where there are several. */
class AddressesTest {
    private static final String OFFER_SIX =
            "v=0\r\no=- 1 1 IN IP6 ::1\r\ns=-\r\nc=IN IP6 ::1\r\nt=0 0\r\nm=audio 4000 RTP/AVP 0\r\n";

    private static InetAddress ip(String text) {
        return IpLiteral.read(text).orElseThrow();
    }

    private static MediaSettings settings(List<String> binds, List<String> externals, String inside) {
        return new MediaSettings(
                binds.stream().map(AddressesTest::ip).toList(),
                12_000,
                12_499,
                externals.stream().map(AddressesTest::ip).toList(),
                Network.list(inside),
                Duration.ZERO,
                1);
    }

    private static String offered(MediaSettings settings, String peer) {
        try (Bench bench = new Bench(settings)) {
            PortKey port = new PortKey("p");
            bench.must(bench.plane().open(port, new PortSetup("call", peer, Optional.empty())));
            return bench.plane()
                    .offer(port)
                    .orElseThrow()
                    .lines()
                    .filter(line -> line.startsWith("c="))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void peerIsMetAtTheAddressOfItsFamily() {
        MediaSettings both = settings(List.of("127.0.0.1", "::1"), List.of(), "");
        assertThat(offered(both, "127.0.0.1")).isEqualTo("c=IN IP4 127.0.0.1");
        assertThat(offered(both, "::1")).isEqualTo("c=IN IP6 0:0:0:0:0:0:0:1");
    }

    @Test
    void answerIsOfTheOffersFamilyWhateverTheSignallings() {
        try (Bench bench = new Bench(settings(List.of("::"), List.of(), ""))) {
            PortKey port = new PortKey("p");
            bench.must(bench.plane().open(port, new PortSetup("call", "127.0.0.1", Optional.empty())));
            bench.must(bench.plane().consider(port, OFFER_SIX));
            assertThat(bench.plane().answer(port).orElseThrow()).contains("c=IN IP6 0:0:0:0:0:0:0:1\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, c=IN IP4 203.0.113.5",
        "2001:db8::7, c=IN IP6 2001:db8:0:0:0:0:0:5",
        "127.0.0.1, c=IN IP4 127.0.0.1"
    })
    void externalAddressIsForThoseOutside(String peer, String told) {
        MediaSettings behindNat =
                settings(List.of("::"), List.of("203.0.113.5", "2001:db8::5"), "127.0.0.0/8, 10.0.0.0/8");
        assertThat(offered(behindNat, peer)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.4.0/22, 192.168.7.255, true",
        "192.168.4.0/22, 192.168.8.0, false",
        "0.0.0.0/0, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "fd00::/8, fdff::1, true",
        "fd00::/8, 10.0.0.1, false"
    })
    void networkHoldsWhatBeginsAsItDoes(String network, String address, boolean inside) {
        assertThat(Network.list(network).get(0).contains(ip(address))).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/33", "10.0.0.0/x", "ten/8"})
    void whatIsNoNetworkIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.list(text));
    }
}
