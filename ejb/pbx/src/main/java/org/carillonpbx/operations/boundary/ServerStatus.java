package org.carillonpbx.operations.boundary;

import java.time.Duration;
import java.util.List;

/** The server at a glance, as the dashboard shows it. Shares are 0 to 1, sizes are bytes. */
public record ServerStatus(
        String version,
        Duration uptime,
        double cpuShare,
        long heapUsed,
        long heapMax,
        int threads,
        int databaseConnections,
        int registrations,
        int activeCalls,
        int mediaPorts,
        int sipTransactions,
        int laneDepth,
        long laneWorstMicros,
        long journalBacklog,
        long spooledFacts,
        List<HealthCheck> checks) {
    public ServerStatus {
        checks = List.copyOf(checks);
    }
}
