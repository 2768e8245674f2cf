package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Concurrent G.711 calls whose packets are relayed. */
final class Relay implements Bench.Area {
    private static final int CALLS = 500;
    private static final int WARM_SECONDS = 20;
    private static final int SECONDS = 30;

    @Override
    public List<Figure> measure(CarillonUnderLoad carillon) throws IOException, InterruptedException {
        carillon.extensions(2);
        Path directory = Files.createDirectories(carillon.directory().resolve("relay"));
        Result direct = load("direct", 0, List.of(), directory);
        System.out.println("relay: no relay at all " + direct);
        Result ours = load("carillon", carillon.sipPort(), carillon.processes(), directory);
        System.out.println("relay: Carillon " + ours);
        Optional<Result> theirs = Optional.empty();
        Optional<Rtpengine> started = Rtpengine.start(directory);
        if (started.isPresent()) {
            try (Rtpengine rtpengine = started.get()) {
                theirs = Optional.of(load("rtpengine", Rtpengine.PORT, rtpengine.processes(), directory));
                System.out.println("relay: rtpengine " + theirs.get());
            }
        }
        String peer = theirs.isPresent() ? "rtpengine" : "";
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "relay",
                "CPU of 100 calls, share of a core",
                ours.cpuShareOf100(),
                "",
                peer,
                theirs.map(Result::cpuShareOf100).orElse(0.0),
                1,
                ours.noise()));
        figures.add(new Figure(
                "relay",
                "lost of " + (int) ours.told("sent"),
                ours.told("lost"),
                "packets",
                peer,
                theirs.map(t -> t.told("lost")).orElse(0.0),
                1,
                ours.noise()));
        figures.add(new Figure(
                "relay",
                "wrong or out of sequence",
                ours.told("wrong") + ours.told("out_of_sequence"),
                "packets",
                peer,
                theirs.map(t -> t.told("wrong") + t.told("out_of_sequence")).orElse(0.0),
                1,
                ours.noise()));
        for (String percentile : List.of("p50_us", "p99_us", "p999_us")) {
            figures.add(new Figure(
                    "relay",
                    "added latency " + percentile.replace("_us", ""),
                    (ours.told(percentile) - direct.told(percentile)) / 1e3,
                    "ms",
                    peer,
                    theirs.map(t -> (t.told(percentile) - direct.told(percentile)) / 1e3)
                            .orElse(0.0),
                    1,
                    ours.noise()));
        }
        return figures;
    }

    private static Result load(String kind, int port, List<ProcessHandle> server, Path directory)
            throws IOException, InterruptedException {
        Generator.Run run = Generator.run(
                RtpLoad.class,
                List.of(
                        kind,
                        Integer.toString(port),
                        Integer.toString(CALLS),
                        Integer.toString(WARM_SECONDS),
                        Integer.toString(SECONDS)),
                server,
                SECONDS,
                directory.resolve(kind + "-load.log"));
        return new Result(run);
    }

    private record Result(Generator.Run run) {
        double told(String name) {
            return run.told(name);
        }

        double noise() {
            return run.noise();
        }

        double cpuShareOf100() {
            return run.cpuSeconds() / SECONDS * 100 / CALLS;
        }
    }
}
