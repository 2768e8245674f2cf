package org.carillonpbx.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a generator of RTP as a process of its own, and measures servers while it does. */
final class Generator {
    private Generator() {}

    /**
     * Runs one.
     *
     * @param main prints {@code measuring} when it begins to count and a line of JSON at its end
     */
    static Run run(Class<?> main, List<String> arguments, List<ProcessHandle> servers, int seconds, Path log)
            throws IOException, InterruptedException {
        return run(main, arguments, servers, seconds, log, () -> {});
    }

    /** Runs one as above, and has something done when it begins to count. */
    static Run run(
            Class<?> main,
            List<String> arguments,
            List<ProcessHandle> servers,
            int seconds,
            Path log,
            Runnable onMeasuring)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        Process process = Pinned.load(command, log.getParent(), log);
        awaitLine(process, log, "measuring");
        onMeasuring.run();
        double cpu = ProcFs.cpuSeconds(servers);
        double stalled = ProcFs.stalledSeconds();
        JsonObject told = read(awaitLine(process, log, "{"));
        double used = ProcFs.cpuSeconds(servers) - cpu;
        double noise = (ProcFs.stalledSeconds() - stalled) / seconds;
        long resident = ProcFs.residentBytes(servers);
        process.waitFor();
        return new Run(told, used, resident, noise);
    }

    private static String awaitLine(Process process, Path log, String start) throws IOException, InterruptedException {
        while (true) {
            boolean ended = !process.isAlive();
            try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
                Optional<String> found =
                        lines.lines().filter(line -> line.startsWith(start)).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
            if (ended) {
                throw new IOException("the generator ended early:\n" + Files.readString(log));
            }
            Thread.sleep(50);
        }
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** What a run told, and what the servers took for it. */
    record Run(JsonObject told, double cpuSeconds, long residentBytes, double noise) {
        double told(String name) {
            return told.getJsonNumber(name).doubleValue();
        }
    }
}
