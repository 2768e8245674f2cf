package org.carillonpbx.operations.boundary;

/** How one thing that we depend on is doing, and why. */
public record HealthCheck(String name, State state, String reason) {
    public enum State {
        GREEN,
        AMBER,
        RED
    }
}
