package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a call whose packets are relayed holds: live objects and packet buffers, with 500 calls and without. */
final class RelayedMemory implements Bench.Area {
    private static final int CALLS = 500;
    private static final int WARM_SECONDS = 5;
    private static final int SECONDS = 20;

    @Override
    public List<Figure> measure(CarillonUnderLoad carillon) throws IOException, InterruptedException {
        carillon.extensions(2);
        Path directory = Files.createDirectories(carillon.directory().resolve("relayed-memory"));
        RunningRelay.begin(carillon.sipPort(), CALLS, WARM_SECONDS, directory.resolve("warm.log"))
                .told();
        carillon.awaitNoCalls();
        long heap = JavaHeap.liveBytes(carillon.processes());
        double buffers = buffers(carillon);
        double stalled = ProcFs.stalledSeconds();
        RunningRelay relay = RunningRelay.begin(carillon.sipPort(), CALLS, SECONDS, directory.resolve("calls.log"));
        double heapOfCall = (double) (JavaHeap.liveBytes(carillon.processes()) - heap) / CALLS;
        double buffersOfCall = (buffers(carillon) - buffers) / CALLS;
        relay.told();
        double noise = (ProcFs.stalledSeconds() - stalled) / SECONDS;
        return List.of(
                figure("live heap a relayed call, of " + CALLS, heapOfCall, noise),
                figure("direct memory a relayed call, of " + CALLS, buffersOfCall, noise));
    }

    private static double buffers(CarillonUnderLoad carillon) {
        return carillon.metric("jvm_buffer_pool_used_bytes");
    }

    private static Figure figure(String name, double value, double noise) {
        return new Figure("relay", name, value, "bytes", "", 0, 1, noise);
    }
}
