package org.carillonpbx.bench;

import java.io.IOException;
import java.util.List;

/** A load and what it cost the server. */
record Measured(SippLoad load, double cpuSeconds, long residentBytes, double noise) {

    /** A load that runs until it is done. */
    interface Load {
        SippLoad run() throws IOException, InterruptedException;
    }

    static Measured during(List<ProcessHandle> server, Load load) throws IOException, InterruptedException {
        double cpu = ProcFs.cpuSeconds(server);
        double stalled = ProcFs.stalledSeconds();
        SippLoad done = load.run();
        return new Measured(
                done,
                ProcFs.cpuSeconds(server) - cpu,
                ProcFs.residentBytes(server),
                (ProcFs.stalledSeconds() - stalled) / done.seconds());
    }

    double cpuMillisEach() {
        return cpuSeconds * 1_000 / Math.max(1, load.succeeded());
    }
}
