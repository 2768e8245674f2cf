package org.carillonpbx.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.flow.boundary.FlowList;
import org.carillonpbx.flow.boundary.StandingFlow;
import org.carillonpbx.sip.LiveFlow;

/** The SIP adapter's connections. */
@ApplicationScoped
public class SipFlowList implements FlowList {

    @Inject
    private Adapters adapters;

    @Override
    public List<StandingFlow> standing() {
        return adapters.sip().flows().stream().map(SipFlowList::told).toList();
    }

    private static StandingFlow told(LiveFlow flow) {
        return new StandingFlow(
                flow.peer().toString(),
                flow.cameIn(),
                flow.proven(),
                flow.since(),
                flow.heardAt(),
                flow.bytesIn(),
                flow.bytesOut());
    }

    @Override
    public boolean end(String id) {
        Optional<LiveFlow> named = adapters.sip().flows().stream()
                .filter(flow -> flow.peer().toString().equals(id))
                .findFirst();
        return named.filter(flow -> adapters.sip().endFlow(flow.peer())).isPresent();
    }
}
