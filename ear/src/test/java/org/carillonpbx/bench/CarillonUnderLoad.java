package org.carillonpbx.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.carillonpbx.peer.RunningPbx;
import org.carillonpbx.peer.StartedPbx;

/** A Carillon of the benchmark's own, started as a user starts it, on the servers' processor. */
final class CarillonUnderLoad implements AutoCloseable {
    static final String SECRET = "Load-8f3kQ2vN-bench";
    static final int FIRST_NUMBER = 500_000;
    private static final int LEAST_OFFSET = 3_000;
    private static final int MOST_LOOKS = 120;
    private static final int LOOK_MILLIS = 1_000;
    // All the phones of a benchmark have one address, and one extension makes all the calls with sound
    private static final List<String> SERVER = Stream.concat(
                    Stream.of(
                            "env",
                            "CARILLON_SIP_CONNECTIONS_PER_SOURCE=20000",
                            "CARILLON_JAVA_OPTS=-Dcarillon.sip.calls.per.account=1000 "
                                    + System.getenv().getOrDefault("CARILLON_JAVA_OPTS", "")),
                    Pinned.SERVER.stream())
            .toList();

    private final StartedPbx started;
    private final Path directory;
    private int extensions;

    private CarillonUnderLoad(StartedPbx started, Path directory) {
        this.started = started;
        this.directory = directory;
    }

    static CarillonUnderLoad start() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("carillon-bench");
        System.out.println("starting Carillon in " + directory);
        return new CarillonUnderLoad(
                StartedPbx.start(SERVER, StartedPbx.freeOffset(LEAST_OFFSET), directory.resolve("data")), directory);
    }

    /** Where the scenarios and configurations of the benchmarks lie. */
    static Path scenarios() {
        return StartedPbx.projectRoot().resolve("ear/src/test/bench");
    }

    RunningPbx pbx() {
        return started.pbx();
    }

    int sipPort() {
        return pbx().sipPort();
    }

    Path directory() {
        return directory;
    }

    /** Makes sure that the first {@code count} numbers from {@link #FIRST_NUMBER} on are extensions. */
    void extensions(int count) {
        while (extensions < count) {
            JsonArrayBuilder some = Json.createArrayBuilder();
            int until = Math.min(count, extensions + 500);
            for (; extensions < until; extensions++) {
                String number = Integer.toString(FIRST_NUMBER + extensions);
                some.add(Json.createObjectBuilder()
                        .add("number", number)
                        .add("name", "Load " + number)
                        .add("secret", SECRET));
            }
            HttpResponse<String> made =
                    pbx().send("POST", "/api/extensions:bulk", some.build().toString());
            if (made.statusCode() / 100 != 2) {
                throw new IllegalStateException("no extensions: " + made.statusCode() + " " + made.body());
            }
        }
    }

    /** The launcher, the server and, where it is the embedded one, PostgreSQL. */
    List<ProcessHandle> processes() throws IOException {
        return started.processes();
    }

    /** A figure of {@code /api/metrics} by its name without labels; NaN where there is none. */
    double metric(String name) {
        return sum(name, "");
    }

    /** A figure of the collector's pauses; not of what it does while the server goes on. */
    double pauses(String name) {
        return sum(name, "Cycles");
    }

    private double sum(String name, String without) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .filter(line -> without.isEmpty() || !line.contains(without))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Until the calls of one round are over: the next one shall not bear what is left of them. */
    void awaitNoCalls() throws InterruptedException {
        for (int tries = 0; metric("carillon_calls_active") > 0; tries++) {
            if (tries == MOST_LOOKS) {
                throw new IllegalStateException(metric("carillon_calls_active") + " calls have not ended");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** All figures of {@code /api/metrics}, as they are told. */
    String metrics() {
        return pbx().send("GET", "/api/metrics", "").body();
    }

    @Override
    public void close() {
        started.close();
    }
}
