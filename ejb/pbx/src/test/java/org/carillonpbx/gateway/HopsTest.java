package org.carillonpbx.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carillonpbx.call.Target;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HopsTest {
    @Test
    void aHopIsWhatThePeerWroteItAs() {
        for (Peer peer : List.of(
                new Peer(Transport.UDP, "192.0.2.7", 5060),
                new Peer(Transport.TCP, "2001:db8::7", 5070),
                new Peer(Transport.WSS, "192.0.2.7", 443))) {
            assertThat(Hops.of(target(peer.toString()))).contains(peer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "udp",
                "udp:",
                "udp:192.0.2.7",
                "pigeon:192.0.2.7:5060",
                "udp:192.0.2.7:many",
                "udp:192.0.2.7:0"
            })
    void whatIsNoAddressIsLeftToTheUri(String hop) {
        assertThat(Hops.of(target(hop))).isEmpty();
    }

    private static Target target(String hop) {
        return new Target("sip:1002@192.0.2.7", hop, List.of());
    }
}
