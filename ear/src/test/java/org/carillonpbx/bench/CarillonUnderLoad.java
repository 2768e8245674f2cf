package org.carillonpbx.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.carillonpbx.peer.RunningPbx;

/** A Carillon of the benchmark's own, started as a user starts it, on the servers' processor. */
final class CarillonUnderLoad implements AutoCloseable {
    static final String SECRET = "Load-8f3kQ2vN-bench";
    static final int FIRST_NUMBER = 500_000;
    private static final int OFFSET = 3_000;
    private static final String ADMIN = "Bench-admin-4711-x";

    private final Process launcher;
    private final Path directory;
    private final RunningPbx pbx;
    private int extensions;

    private CarillonUnderLoad(Process launcher, Path directory, RunningPbx pbx) {
        this.launcher = launcher;
        this.directory = directory;
        this.pbx = pbx;
    }

    static CarillonUnderLoad start() throws IOException, InterruptedException {
        Path root = projectRoot();
        Path directory = Files.createTempDirectory("carillon-bench");
        Path log = directory.resolve("carillon.log");
        System.out.println("starting Carillon, log in " + log);
        Process launcher = Pinned.server(
                List.of(
                        "env",
                        "CARILLON_ADMIN_PASSWORD=" + ADMIN,
                        root.resolve("carillon").toString(),
                        "run",
                        "--port-offset",
                        Integer.toString(OFFSET),
                        "--bind",
                        "127.0.0.1",
                        "--data",
                        directory.resolve("data").toString()),
                root,
                log);
        Instant patience = Instant.now().plus(Duration.ofMinutes(5));
        while (!Files.readString(log).contains("Carillon is ready")) {
            if (!launcher.isAlive() || Instant.now().isAfter(patience)) {
                launcher.destroy();
                throw new IllegalStateException("Carillon did not start:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        RunningPbx pbx = new RunningPbx(URI.create("https://127.0.0.1:" + (8_443 + OFFSET)), 5_060 + OFFSET, ADMIN);
        return new CarillonUnderLoad(launcher, directory, pbx);
    }

    static Path projectRoot() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(here.resolve("carillon"))) {
            here = here.getParent();
            if (here == null) {
                throw new IllegalStateException("run this inside the project");
            }
        }
        return here;
    }

    RunningPbx pbx() {
        return pbx;
    }

    int sipPort() {
        return pbx.sipPort();
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
                    pbx.send("POST", "/api/extensions:bulk", some.build().toString());
            if (made.statusCode() / 100 != 2) {
                throw new IllegalStateException("no extensions: " + made.statusCode() + " " + made.body());
            }
        }
    }

    /** The launcher, the server and, where it is the embedded one, PostgreSQL. */
    List<ProcessHandle> processes() throws IOException {
        List<ProcessHandle> roots = new ArrayList<>(List.of(launcher.toHandle()));
        Path postmaster = directory.resolve("data/postgres/postmaster.pid");
        if (Files.exists(postmaster)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(postmaster).get(0).trim()))
                    .ifPresent(roots::add);
        }
        return roots;
    }

    /** A figure of {@code /api/metrics} by its name without labels; NaN where there is none. */
    double metric(String name) {
        String text = pbx.send("GET", "/api/metrics", "").body();
        return text.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.descendants().forEach(ProcessHandle::destroyForcibly);
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
