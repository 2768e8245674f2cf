package org.carillonpbx.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void withoutAnOffsetThePortsAreTheDocumentedOnes() {
        assertThat(all(new Ports(0))).containsExactly(8443, 8080, 9990, 5060, 5061, 10_000, 19_999, 54_329);
    }

    @Test
    void theOffsetMovesEveryPort() {
        List<Integer> moved =
                all(new Ports(0)).stream().map(port -> port + 1000).collect(Collectors.toUnmodifiableList());
        assertThat(all(new Ports(1000))).isEqualTo(moved);
    }

    @Test
    void theLargestOffsetLeavesEveryPortAPort() {
        assertThat(all(new Ports(Ports.LARGEST_OFFSET))).allMatch(port -> port <= 65_535);
        assertThatThrownBy(() -> new Ports(Ports.LARGEST_OFFSET + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ports(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> all(Ports ports) {
        return Stream.of(
                        ports.https(),
                        ports.http(),
                        ports.management(),
                        ports.sip(),
                        ports.sips(),
                        ports.rtpMin(),
                        ports.rtpMax(),
                        ports.database())
                .collect(Collectors.toUnmodifiableList());
    }
}
