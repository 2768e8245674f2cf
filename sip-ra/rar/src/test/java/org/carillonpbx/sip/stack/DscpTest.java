package org.carillonpbx.sip.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import org.carillonpbx.sip.keepalive.SipNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DscpTest {

    @ParameterizedTest
    @CsvSource({"CS3, 96", "ef, 184", "AF31, 104", "24, 96", "CS0, 0"})
    void namesAndNumbersAreRead(String name, int octet) {
        assertThat(Dscp.named(name).octet()).isEqualTo(octet);
    }

    @Test
    void othersAreTurnedDownWithAWordOnWhatThereIs() {
        assertThatThrownBy(() -> Dscp.named("gold"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no DSCP: \"gold\"; EF, CS0 to CS7, AF11 to AF43 or 0 to 63");
    }

    @Test
    void theSocketOfAListeningPointIsMarked() throws SocketException {
        SipNetwork network = new SipNetwork(Dscp.SIGNALLING.octet(), sent -> {});
        try (DatagramSocket socket = network.createDatagramSocket(0, InetAddress.getLoopbackAddress())) {
            assertThat(socket.getTrafficClass()).isEqualTo(96);
        }
    }
}
