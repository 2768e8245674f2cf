package org.carillonpbx.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.carillonpbx.registrar.boundary.Reachability;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Probe;

/** Asks phones over the SIP adapter. */
@ApplicationScoped
public class SipReachability implements Reachability {

    @Inject
    private Adapters adapters;

    @Override
    public CompletionStage<Optional<Duration>> ask(String contact, Peer hop, List<String> path) {
        return adapters.sip().probe(new Probe(contact, Optional.of(hop), path));
    }
}
