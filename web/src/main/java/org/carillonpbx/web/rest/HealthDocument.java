package org.carillonpbx.web.rest;

import java.util.List;
import org.carillonpbx.operations.boundary.HealthCheck;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the server is doing.
 *
 * @param status UP, or DOWN where something is red
 * @param checks one for each thing that it depends on
 */
@Schema(name = "Health")
public record HealthDocument(String status, List<HealthCheck> checks) {

    /** {@code inside}: with the reasons, which may name hosts and paths. */
    static HealthDocument of(List<HealthCheck> checks, boolean inside) {
        boolean red = checks.stream().anyMatch(check -> check.state() == HealthCheck.State.RED);
        List<HealthCheck> shown = inside
                ? checks
                : checks.stream()
                        .map(check -> new HealthCheck(check.name(), check.state(), ""))
                        .toList();
        return new HealthDocument(red ? "DOWN" : "UP", shown);
    }

    static HealthDocument terse(boolean up) {
        return new HealthDocument(up ? "UP" : "DOWN", List.of());
    }

    int httpStatus() {
        return status.equals("UP") ? 200 : 503;
    }
}
