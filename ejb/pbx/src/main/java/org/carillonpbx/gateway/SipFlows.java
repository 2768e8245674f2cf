package org.carillonpbx.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.carillonpbx.flow.boundary.FarEnd;
import org.carillonpbx.flow.boundary.Flow;
import org.carillonpbx.flow.boundary.FlowCarrier;
import org.carillonpbx.flow.boundary.Frames;
import org.carillonpbx.registrar.boundary.Gatekeeper;
import org.carillonpbx.sip.FrameSink;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.SipFlow;
import org.carillonpbx.sip.Transport;

/** Brings WebSocket connections to the SIP adapter. */
@ApplicationScoped
public class SipFlows implements FlowCarrier {

    @Inject
    private Adapters adapters;

    @Inject
    private Gatekeeper gatekeeper;

    @Override
    public Optional<Flow> carry(FarEnd far, Frames frames) {
        Peer peer = new Peer(far.secure() ? Transport.WSS : Transport.WS, far.address(), far.port());
        return adapters.sip().openFlow(peer, new Outlet(frames)).map(flow -> new Inlet(flow, peer, gatekeeper));
    }

    private record Outlet(Frames frames) implements FrameSink {
        @Override
        public boolean send(byte[] message) {
            return frames.send(message);
        }

        @Override
        public void end() {
            frames.end();
        }
    }

    private record Inlet(SipFlow flow, Peer peer, Gatekeeper gatekeeper) implements Flow {
        @Override
        public void received(byte[] message) {
            flow.received(message);
        }

        @Override
        public void answered(Duration roundTrip) {
            gatekeeper.answered(peer, roundTrip);
        }

        @Override
        public void closed() {
            flow.closed();
        }
    }
}
