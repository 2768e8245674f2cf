package org.carillonpbx.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Readiness on the management port: phones can register and be called. Tells every check with its reason. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    @Inject
    private Checkup checkup;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("carillon").status(checkup.ready());
        checkup.checks().forEach(check -> response.withData(check.name(), check.state() + ": " + check.reason()));
        return response.build();
    }
}
