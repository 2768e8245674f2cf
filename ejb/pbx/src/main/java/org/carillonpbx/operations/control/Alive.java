package org.carillonpbx.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Liveness on the management port: call control moves. Whoever watches may restart the server where it does not. */
@Liveness
@ApplicationScoped
public class Alive implements HealthCheck {

    @Inject
    private Checkup checkup;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("carillon-lane")
                .status(checkup.alive())
                .build();
    }
}
