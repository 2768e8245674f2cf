package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Whether calls leave anything behind: the live heap before and after 20,000 of them. */
final class Memory implements Bench.Area {
    private static final int WARM_UP = 6_000;
    private static final int CALLS = 20_000;
    private static final int RATE = 150;

    @Override
    public List<Figure> measure(CarillonUnderLoad carillon) throws IOException, InterruptedException {
        CallLoad load = CallLoad.on(
                carillon, Files.createDirectories(carillon.directory().resolve("memory")));
        load.play(carillon.sipPort(), RATE, WARM_UP);
        long before = JavaHeap.liveBytes(load.server());
        double directBefore = carillon.metric("jvm_buffer_pool_used_bytes");
        System.out.printf("memory: %.1f MB live after %d calls%n", before / 1e6, WARM_UP);
        Measured run = load.play(carillon.sipPort(), RATE, CALLS);
        long after = JavaHeap.liveBytes(load.server());
        System.out.printf("memory: %.1f MB live after %d more, %s%n", after / 1e6, CALLS, run);
        return List.of(
                figure("live heap after warm-up", before / 1e6, "MB", run),
                figure("live heap after 20000 more calls", after / 1e6, "MB", run),
                figure("growth a call", (double) (after - before) / CALLS, "bytes", run),
                figure("direct memory", carillon.metric("jvm_buffer_pool_used_bytes") / 1e6, "MB", run),
                figure(
                        "direct memory growth",
                        (carillon.metric("jvm_buffer_pool_used_bytes") - directBefore) / 1e6,
                        "MB",
                        run),
                figure("resident memory, all processes", run.residentBytes() / 1e6, "MB", run),
                figure("failed of 20000", (double) run.load().failed(), "calls", run),
                figure("live calls left", carillon.pbx().liveCalls().size(), "calls", run));
    }

    private static Figure figure(String name, double value, String unit, Measured run) {
        return new Figure("memory", name, value, unit, "", 0, 1, run.noise());
    }
}
