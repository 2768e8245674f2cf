package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Concurrent G.711 calls whose packets are relayed: what they cost, lose, and are late by, for some numbers of calls. */
final class Relay implements Bench.Area {
    private static final List<Integer> CALLS = List.of(100, 200, 300, 500, 600);
    private static final int COLD_SECONDS = 120;
    private static final int WARM_SECONDS = 5;
    /** RFC 3261's timers for what set the calls up are over by then: what is left is relaying. */
    private static final int STEADY_SECONDS = 35;

    private static final int SECONDS = 20;

    @Override
    public List<Figure> measure(CarillonUnderLoad carillon) throws IOException, InterruptedException {
        carillon.extensions(2);
        Path directory = Files.createDirectories(carillon.directory().resolve("relay"));
        load("carillon", carillon.sipPort(), 300, COLD_SECONDS, carillon.processes(), directory); // for the compiler
        List<Figure> figures = new ArrayList<>();
        Optional<Rtpengine> started = Rtpengine.start(directory);
        try {
            for (int calls : CALLS) {
                Result direct = load("direct", 0, calls, WARM_SECONDS, List.of(), directory);
                Result ours =
                        load("carillon", carillon.sipPort(), calls, STEADY_SECONDS, carillon.processes(), directory);
                Optional<Result> theirs = Optional.empty();
                if (started.isPresent()) {
                    theirs = Optional.of(load(
                            "rtpengine",
                            Rtpengine.PORT,
                            calls,
                            STEADY_SECONDS,
                            started.get().processes(),
                            directory));
                }
                System.out.println(
                        "relay: " + calls + " calls, none " + direct + ", Carillon " + ours + ", rtpengine " + theirs);
                figures.addAll(figures(calls, direct, ours, theirs));
            }
        } finally {
            started.ifPresent(Rtpengine::close);
        }
        return figures;
    }

    private static List<Figure> figures(int calls, Result direct, Result ours, Optional<Result> theirs) {
        String peer = theirs.isPresent() ? "rtpengine" : "";
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "relay",
                calls + " calls: CPU of 100, share of a core",
                ours.cpuShareOf100(),
                "",
                peer,
                theirs.map(Result::cpuShareOf100).orElse(0.0),
                1,
                ours.noise()));
        figures.add(new Figure(
                "relay",
                calls + " calls: lost, wrong or out of sequence of " + (int) ours.told("sent"),
                ours.faults(),
                "packets",
                peer,
                theirs.map(Result::faults).orElse(0.0),
                1,
                ours.noise()));
        for (String percentile : List.of("p50_us", "p99_us", "p999_us")) {
            figures.add(new Figure(
                    "relay",
                    calls + " calls: added latency " + percentile.replace("_us", ""),
                    ours.addedMillis(direct, percentile),
                    "ms",
                    peer,
                    theirs.map(t -> t.addedMillis(direct, percentile)).orElse(0.0),
                    1,
                    ours.noise()));
        }
        return figures;
    }

    private static Result load(
            String kind, int port, int calls, int warmSeconds, List<ProcessHandle> server, Path directory)
            throws IOException, InterruptedException {
        Generator.Run run = Generator.run(
                RtpLoad.class,
                List.of(
                        kind,
                        Integer.toString(port),
                        Integer.toString(calls),
                        Integer.toString(warmSeconds),
                        Integer.toString(SECONDS)),
                server,
                SECONDS,
                directory.resolve(kind + "-" + calls + "-load.log"));
        return new Result(run, calls);
    }

    private record Result(Generator.Run run, int calls) {
        double told(String name) {
            return run.told(name);
        }

        double noise() {
            return run.noise();
        }

        double faults() {
            return told("lost") + told("wrong") + told("out_of_sequence");
        }

        double cpuShareOf100() {
            return run.cpuSeconds() / SECONDS * 100 / calls;
        }

        double addedMillis(Result direct, String percentile) {
            return (told(percentile) - direct.told(percentile)) / 1e3;
        }
    }
}
