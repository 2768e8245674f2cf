package org.carillonpbx.flow.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WebSocketFlowsTest {
    private final AtomicInteger ended = new AtomicInteger();
    private boolean listening = true;
    private final WebSocketFlows flows = new WebSocketFlows((far, frames) -> carry(), settings(3, 2));

    private static FlowSettings settings(int most, int ofOne) {
        return new FlowSettings(true, Set.of(), false, most, ofOne, Duration.ofSeconds(25), Duration.ofSeconds(80));
    }

    private Optional<Flow> carry() {
        return listening ? Optional.of(new Counted(ended)) : Optional.empty();
    }

    private Optional<Flow> open(String address, int port) {
        return flows.open(new FarEnd(address, port, true), new Nowhere());
    }

    @Test
    void oneSourceLeavesRoomForOthers() {
        assertThat(open("192.0.2.1", 1)).isPresent();
        assertThat(open("192.0.2.1", 2)).isPresent();
        assertThat(flows.roomFor("192.0.2.1")).isFalse();
        assertThat(open("192.0.2.1", 3)).isEmpty();
        assertThat(flows.roomFor("192.0.2.2")).isTrue();
        assertThat(open("192.0.2.2", 1)).isPresent();
        assertThat(open("192.0.2.3", 1)).isEmpty();
        assertThat(flows.count()).isEqualTo(3);
    }

    @Test
    void seatIsFreeAgainOnceHoweverOftenAnEndIsTold() {
        Flow flow = open("192.0.2.1", 1).orElseThrow();
        open("192.0.2.1", 2);
        flow.closed();
        flow.closed();
        assertThat(ended).hasValue(1);
        assertThat(flows.count()).isEqualTo(1);
        assertThat(open("192.0.2.1", 3)).isPresent();
    }

    @Test
    void whereSignallingDoesNotListenNoSeatIsTaken() {
        listening = false;
        assertThat(open("192.0.2.1", 1)).isEmpty();
        assertThat(flows.count()).isZero();
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(0, 1)).withMessageContaining("websocket.max");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new FlowSettings(true, Set.of(), false, 1, 1, Duration.ofSeconds(80), Duration.ofSeconds(80)))
                .withMessageContaining("idle");
    }

    private record Counted(AtomicInteger ended) implements Flow {
        @Override
        public void received(byte[] message) {}

        @Override
        public void answered(Duration roundTrip) {}

        @Override
        public void closed() {
            ended.incrementAndGet();
        }
    }

    private record Nowhere() implements Frames {
        @Override
        public boolean send(byte[] message) {
            return false;
        }

        @Override
        public void end() {}
    }
}
