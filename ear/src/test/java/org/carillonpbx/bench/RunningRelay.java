package org.carillonpbx.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** {@link RtpLoad} with calls of Carillon's, going on while something else is done. */
final class RunningRelay {
    private static final String WARM_SECONDS = "5";

    private final Process process;
    private final Path log;

    private RunningRelay(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Packets that were sent and that did not arrive. */
    record Told(long sent, double lost) {}

    /** Begins, and comes back when the calls stand and packets are counted. */
    static RunningRelay begin(int sipPort, int calls, int seconds, Path log) throws IOException {
        Process process = Pinned.load(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseParallelGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RtpLoad.class.getName(),
                        "carillon",
                        Integer.toString(sipPort),
                        Integer.toString(calls),
                        WARM_SECONDS,
                        Integer.toString(seconds)),
                log.getParent(),
                log);
        RunningRelay relay = new RunningRelay(process, log);
        relay.line("measuring");
        return relay;
    }

    /** Waits for the end. */
    Told told() throws IOException, InterruptedException {
        String json = line("{");
        process.waitFor();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject told = reader.readObject();
            return new Told(
                    told.getJsonNumber("sent").longValue(),
                    told.getJsonNumber("lost").doubleValue());
        }
    }

    private String line(String start) throws IOException {
        while (true) {
            boolean ended = !process.isAlive();
            try (Stream<String> lines = Files.lines(log)) {
                Optional<String> found =
                        lines.filter(line -> line.startsWith(start)).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
            if (ended) {
                throw new IOException("the generator ended early:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(50_000_000);
        }
    }
}
