package org.carillonpbx.operations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carillonpbx.operations.control.Checkup;
import org.carillonpbx.operations.control.Figures;
import org.carillonpbx.operations.control.StatusBoard;

/** How the server is doing: for the dashboard, for health checks, for Prometheus. Answers from memory. */
@ApplicationScoped
public class Operations {

    @Inject
    private Checkup checkup;

    @Inject
    private Figures figures;

    @Inject
    private StatusBoard board;

    public ServerStatus status() {
        return board.status();
    }

    /** What we depend on, each green, amber or red and why. */
    public List<HealthCheck> health() {
        return checkup.checks();
    }

    /** Whether phones can register and be called. */
    public boolean ready() {
        return checkup.ready();
    }

    /** Every figure in the Prometheus text format. */
    public String metrics() {
        return figures.text();
    }
}
