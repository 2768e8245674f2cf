package org.carillonpbx.media.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PortRangeTest {
    private static final long LONG = Long.MAX_VALUE / 2;

    private static PortRange range(int least, int most, long rest) {
        return new PortRange(least, most, rest, new Random(1));
    }

    private static List<Integer> drain(PortRange range) {
        List<Integer> ports = new ArrayList<>();
        for (var port = range.take(); port.isPresent(); port = range.take()) {
            ports.add(port.getAsInt());
        }
        return ports;
    }

    @Test
    void evenPortsWhoseOddNeighbourIsInTheRange() {
        assertThat(drain(range(10_001, 10_008, 0))).containsExactlyInAnyOrder(10_002, 10_004, 10_006);
        assertThat(drain(range(10_000, 10_001, 0))).containsExactly(10_000);
    }

    @Test
    void portsComeInNoOrder() {
        List<Integer> ports = drain(range(10_000, 10_999, 0));
        assertThat(ports)
                .hasSize(500)
                .doesNotHaveDuplicates()
                .isNotEqualTo(ports.stream().sorted().toList());
    }

    @Test
    void aPortRestsWhileOthersAreFree() {
        PortRange range = range(10_000, 10_005, LONG);
        int used = range.take().orElseThrow();
        range.give(used);
        assertThat(range.available()).isEqualTo(3);
        assertThat(range.take().orElseThrow()).isNotEqualTo(used);
        assertThat(range.take().orElseThrow()).isNotEqualTo(used);
        assertThat(range.take()).hasValue(used);
        assertThat(range.take()).isEmpty();
    }

    @Test
    void aRangeWithoutAPairIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> range(10_001, 10_002, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> range(10_000, 70_000, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> range(0, 10, 0));
    }
}
