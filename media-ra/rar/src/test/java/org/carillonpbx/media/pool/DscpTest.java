package org.carillonpbx.media.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.StandardSocketOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DscpTest {

    @ParameterizedTest
    @CsvSource({
        "EF, 184",
        "ef, 184",
        "CS0, 0",
        "CS3, 96",
        "CS7, 224",
        "AF11, 40",
        "AF43, 152",
        "46, 184",
        "0, 0",
        "63, 252"
    })
    void namesAndNumbersAreRead(String name, int octet) {
        assertThat(Dscp.named(name).octet()).isEqualTo(octet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EFX", "CS8", "AF51", "AF14", "64", "-1", "0x2E"})
    void othersAreTurnedDownWithAWordOnWhatThereIs(String name) {
        assertThatThrownBy(() -> Dscp.named(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DSCP");
    }

    @Test
    void bothSocketsOfAPairAreMarked() throws IOException {
        PortPool pool = PortPool.open(InetAddress.getLoopbackAddress(), 12_700, 12_703, new Dscp(10), Thread::new);
        try (pool) {
            SocketPair pair = pool.take().orElseThrow();
            assertThat(pair.rtp().getOption(StandardSocketOptions.IP_TOS)).isEqualTo(40);
            assertThat(pair.rtcp().getOption(StandardSocketOptions.IP_TOS)).isEqualTo(40);
            pair.close();
        }
    }
}
