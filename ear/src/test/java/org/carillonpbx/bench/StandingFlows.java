package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Phones that stay connected: what 5,000 TLS flows cost in memory, and their keep-alives in processor time. */
final class StandingFlows implements Bench.Area {
    private static final int FLOWS = 5_000;
    private static final Duration KEPT = Duration.ofSeconds(90);

    @Override
    public List<Figure> measure(CarillonUnderLoad carillon) throws IOException, InterruptedException {
        carillon.extensions(FLOWS);
        Path directory = Files.createDirectories(carillon.directory().resolve("signalling"));
        try (FlowLoad warmUp = FlowLoad.start(carillon, 200, directory)) {
            warmUp.awaitRegistered();
        }
        List<ProcessHandle> server = carillon.processes();
        long heapBefore = JavaHeap.liveBytes(server);
        long residentBefore = ProcFs.residentBytes(server);
        double cpuBefore = ProcFs.cpuSeconds(server);
        long begun = System.nanoTime();
        try (FlowLoad load = FlowLoad.start(carillon, FLOWS, directory)) {
            load.awaitRegistered();
            double setUp = (System.nanoTime() - begun) / 1e9;
            double cpuOfSetUp = ProcFs.cpuSeconds(server) - cpuBefore;
            long heap = JavaHeap.liveBytes(server) - heapBefore;
            double stalled = ProcFs.stalledSeconds();
            double cpu = ProcFs.cpuSeconds(server);
            Thread.sleep(KEPT.toMillis());
            double busy = (ProcFs.cpuSeconds(server) - cpu) / KEPT.toSeconds();
            double noise = (ProcFs.stalledSeconds() - stalled) / KEPT.toSeconds();
            double open = carillon.metric("carillon_sip_connections");
            System.out.printf("signalling: %d flows stand after %.0f s, %.0f open%n", FLOWS, setUp, open);
            return List.of(
                    figure("TLS flows that stand, of " + FLOWS, open, "flows", noise),
                    figure("CPU a handshake and registration", cpuOfSetUp * 1_000 / FLOWS, "ms", noise),
                    figure("set-up rate", FLOWS / setUp, "1/s", noise),
                    figure("live heap a flow", (double) heap / FLOWS, "bytes", noise),
                    figure(
                            "resident memory, growth",
                            (ProcFs.residentBytes(server) - residentBefore) / 1e6,
                            "MB",
                            noise),
                    figure("CPU of a keep-alive each 30 s", busy * 100, "% core", noise));
        }
    }

    private static Figure figure(String name, double value, String unit, double noise) {
        return new Figure("signalling", name, value, unit, "", 0, 1, noise);
    }
}
