package org.carillonpbx.launcher.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carillonpbx.launcher.ExitCode;
import org.carillonpbx.launcher.Failure;
import org.carillonpbx.launcher.ProcessEnd;

/** The server's process. */
public final class WildFly implements AutoCloseable {

    private final Process process;

    private WildFly(Process process) {
        this.process = process;
    }

    /** How to start it: the Java command with its flags, the server's home, this instance's base, and where to write. */
    public record Launch(List<String> java, Path home, Path base, Path log, Path properties) {

        List<String> command() {
            List<String> command = new ArrayList<>(java);
            command.addAll(List.of(
                    "-Dorg.jboss.boot.log.file=" + log.resolve("server.log"),
                    "-Dlogging.configuration="
                            + base.resolve("configuration/logging.properties").toUri(),
                    "-Djava.awt.headless=true",
                    "-Djboss.modules.system.pkgs=org.jboss.byteman",
                    "-jar",
                    home.resolve("jboss-modules.jar").toString(),
                    "-mp",
                    home.resolve("modules").toString(),
                    "org.jboss.as.standalone",
                    "-Djboss.home.dir=" + home,
                    "-Djboss.server.base.dir=" + base,
                    "-Djboss.server.log.dir=" + log,
                    "--properties=" + properties.toUri()));
            return List.copyOf(command);
        }
    }

    public static WildFly start(Launch launch) {
        try {
            Process process = new ProcessBuilder(launch.command())
                    .directory(launch.base().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(console(launch.log()).toFile())
                    .start();
            process.getOutputStream().close();
            return new WildFly(process);
        } catch (IOException e) {
            throw new Failure(ExitCode.SERVER, "The server did not start: " + e.getMessage(), e);
        }
    }

    public static Path console(Path log) {
        return log.resolve("console.log");
    }

    public long pid() {
        return process.pid();
    }

    public boolean runs() {
        return process.isAlive();
    }

    /** Waits until it has ended, however long that takes. */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to let calls go and end; kills it when it does not. */
    @Override
    public void close() {
        ProcessEnd.terminate(process.toHandle());
    }

    /** A server that outlived its launcher. The pid alone proves nothing: it has to be running on our base directory. */
    public static void stopOrphan(long pid, Path base) {
        Optional<ProcessHandle> orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Stream::of)
                        .anyMatch(argument -> argument.equals("-Djboss.server.base.dir=" + base)));
        orphan.ifPresent(ProcessEnd::terminate);
        orphan.ifPresent(process -> ProcessEnd.ended(process, Duration.ofSeconds(5)));
    }
}
