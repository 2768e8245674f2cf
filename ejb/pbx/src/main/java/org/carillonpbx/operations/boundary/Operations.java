package org.carillonpbx.operations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How the server is doing: for the dashboard, for health checks, for Prometheus. */
@ApplicationScoped
public class Operations {

    public ServerStatus status() {
        throw new UnsupportedOperationException();
    }

    /** What we depend on, each green, amber or red and why. */
    public List<HealthCheck> health() {
        throw new UnsupportedOperationException();
    }

    /** Whether phones can register and be called. */
    public boolean ready() {
        throw new UnsupportedOperationException();
    }

    /** Every figure in the Prometheus text format. */
    public String metrics() {
        throw new UnsupportedOperationException();
    }
}
