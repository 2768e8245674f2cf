package org.carillonpbx.flow.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.carillonpbx.flow.control.Seats;

/** Takes WebSocket connections in, as many as there may be. Thread-safe, never waits. */
@ApplicationScoped
public class WebSocketFlows {
    private final FlowCarrier carrier;
    private final FlowSettings settings;
    private final Seats seats;

    /** For the container's proxy. */
    protected WebSocketFlows() {
        this((far, frames) -> Optional.empty(), FlowSettings.fromSystem());
    }

    @Inject
    public WebSocketFlows(FlowCarrier carrier) {
        this(carrier, FlowSettings.fromSystem());
    }

    public WebSocketFlows(FlowCarrier carrier, FlowSettings settings) {
        this.carrier = carrier;
        this.settings = settings;
        this.seats = new Seats(settings.most(), settings.mostOfOneSource());
    }

    public FlowSettings settings() {
        return settings;
    }

    /** Whether another connection from that address would be taken in now. */
    public boolean roomFor(String address) {
        return settings.enabled() && seats.free(address);
    }

    /** How many there are. */
    public int count() {
        return seats.taken();
    }

    /** Takes a connection in; empty where there is no room, or signalling does not listen now. */
    public Optional<Flow> open(FarEnd far, Frames frames) {
        if (!settings.enabled() || !seats.take(far.address())) {
            return Optional.empty();
        }
        Optional<Flow> carried = carrier.carry(far, frames);
        if (carried.isEmpty()) {
            seats.leave(far.address());
        }
        return carried.map(flow -> new Seated(flow, far.address(), seats, new AtomicBoolean()));
    }

    private record Seated(Flow flow, String address, Seats seats, AtomicBoolean over) implements Flow {
        @Override
        public void received(byte[] message) {
            flow.received(message);
        }

        @Override
        public void answered(Duration roundTrip) {
            flow.answered(roundTrip);
        }

        @Override
        public void closed() {
            if (over.compareAndSet(false, true)) {
                seats.leave(address);
                flow.closed();
            }
        }
    }
}
