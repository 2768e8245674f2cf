package org.carillonpbx.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carillonpbx.operations.boundary.ListeningPoints;

/** Tells operations where the SIP adapter listens. */
@ApplicationScoped
public class SipListening implements ListeningPoints {

    @Inject
    private Adapters adapters;

    @Override
    public List<String> now() {
        return adapters.sip().listeningPoints();
    }
}
