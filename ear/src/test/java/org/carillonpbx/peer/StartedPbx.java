package org.carillonpbx.peer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A PBX of a test's own, started as its user starts it: by {@code ./carillon run}. */
public final class StartedPbx implements AutoCloseable {
    private static final String ADMIN = "Own-admin-4711-xyz";
    private static final int[] PORTS = {8_443, 8_080, 9_990, 5_060, 5_061, 54_329};
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process launcher;
    private final Path data;
    private final RunningPbx pbx;

    private StartedPbx(Process launcher, Path data, RunningPbx pbx) {
        this.launcher = launcher;
        this.data = data;
        this.pbx = pbx;
    }

    /**
     * Starts one and waits until it says that it is ready.
     *
     * @param before words to put before the command, such as {@code taskset -c 0}
     * @param data its data directory, kept by a second start
     */
    public static StartedPbx start(List<String> before, int offset, Path data)
            throws IOException, InterruptedException {
        Path root = projectRoot();
        Path log = Path.of(data + ".log");
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                "env",
                "CARILLON_ADMIN_PASSWORD=" + ADMIN,
                root.resolve("carillon").toString(),
                "run",
                "--port-offset",
                Integer.toString(offset),
                "--bind",
                "127.0.0.1",
                "--data",
                data.toString()));
        Process launcher = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Instant patience = Instant.now().plus(PATIENCE);
        while (!Files.readString(log).contains("Carillon is ready")) {
            if (launcher.waitFor(200, TimeUnit.MILLISECONDS) || Instant.now().isAfter(patience)) {
                launcher.destroy();
                throw new IllegalStateException("Carillon did not start:\n" + Files.readString(log));
            }
        }
        URI portal = URI.create("https://127.0.0.1:" + (8_443 + offset));
        return new StartedPbx(launcher, data, new RunningPbx(portal, 5_060 + offset, ADMIN));
    }

    /** The first port offset from {@code least} on, in steps of 100, at which nobody else listens. */
    public static int freeOffset(int least) {
        return IntStream.iterate(least, offset -> offset + 100)
                .filter(offset -> IntStream.of(PORTS).noneMatch(port -> LoopbackPorts.taken(port + offset)))
                .findFirst()
                .orElseThrow();
    }

    /** The directory that holds the {@code carillon} script. */
    public static Path projectRoot() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(here.resolve("carillon"))) {
            here = here.getParent();
            if (here == null) {
                throw new IllegalStateException("run this inside the project");
            }
        }
        return here;
    }

    public RunningPbx pbx() {
        return pbx;
    }

    /** The directory that holds everything it keeps, its secrets too. */
    public Path data() {
        return data;
    }

    public String adminPassword() {
        return ADMIN;
    }

    /** The launcher and, where it is the embedded one, PostgreSQL; the server is the launcher's child. */
    public List<ProcessHandle> processes() throws IOException {
        List<ProcessHandle> roots = new ArrayList<>(List.of(launcher.toHandle()));
        postmaster().ifPresent(roots::add);
        return roots;
    }

    /** The embedded PostgreSQL's first process. */
    public Optional<ProcessHandle> postmaster() throws IOException {
        Path file = data.resolve("postgres/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).get(0).trim()))
                : Optional.empty();
    }

    /** Ends the launcher and the server, and nothing else, as {@code kill -9} does: no goodbye to anybody. */
    public void kill() throws InterruptedException {
        List<ProcessHandle> all = launcher.descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        launcher.destroyForcibly().waitFor();
    }

    /** Sends SIGTERM and waits for a clean end; the exit code. */
    public int stop() throws InterruptedException {
        launcher.destroy();
        if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the launcher did not end within a minute of SIGTERM");
        }
        return launcher.exitValue();
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (IllegalStateException stuck) {
            launcher.descendants().forEach(ProcessHandle::destroyForcibly);
            launcher.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
