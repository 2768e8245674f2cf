package org.carillonpbx.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of sipp through one scenario. Fields of the scenario: 0 the own number, 1 the answer to a challenge, 2 the number
 * to call.
 */
public final class Sipp implements AutoCloseable {
    private final Process process;
    private final Path log;

    private Sipp(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts one call of a scenario.
     *
     * @param port the local port; the one above it carries media
     * @param directory where sipp's input and logs go
     */
    public static Sipp start(
            Path scenario,
            RunningPbx pbx,
            RunningPbx.Extension self,
            String called,
            String transport,
            int port,
            Path directory) {
        return start(scenario, pbx, self, called, transport, port, directory, List.of("-m", "1"));
    }

    /** Starts one call of a scenario that has keywords, such as {@code [rtp]}, over UDP. */
    public static Sipp start(
            Path scenario,
            RunningPbx pbx,
            RunningPbx.Extension self,
            String called,
            int port,
            Path directory,
            Map<String, Object> keywords) {
        List<String> how = new ArrayList<>(List.of("-m", "1"));
        keywords.forEach((name, value) -> how.addAll(List.of("-key", name, value.toString())));
        return start(scenario, pbx, self, called, "udp", port, directory, how);
    }

    /** Plays a scenario {@code count} times at {@code rate} a second, whatever comes of it. */
    public static Sipp flood(
            Path scenario, RunningPbx pbx, RunningPbx.Extension self, int rate, int count, int port, Path directory) {
        return start(
                scenario,
                pbx,
                self,
                "",
                "udp",
                port,
                directory,
                List.of("-m", Integer.toString(count), "-r", Integer.toString(rate), "-recv_timeout", "1000"));
    }

    /** Plays a scenario {@code count} times at {@code rate} a second, 0 for as often as it is called; many at once. */
    public static Sipp crowd(
            Path scenario,
            RunningPbx pbx,
            RunningPbx.Extension self,
            String called,
            int rate,
            int count,
            int port,
            Path directory) {
        List<String> how = rate == 0
                ? List.of("-timeout", "600s")
                : List.of("-m", Integer.toString(count), "-r", Integer.toString(rate), "-l", "500");
        return start(scenario, pbx, self, called, "udp", port, directory, how);
    }

    private static Sipp start(
            Path scenario,
            RunningPbx pbx,
            RunningPbx.Extension self,
            String called,
            String transport,
            int port,
            Path directory,
            List<String> how) {
        try {
            Files.createDirectories(directory);
            String name = scenario.getFileName().toString().replace(".xml", "") + "-" + port;
            Path fields = Files.writeString(
                    directory.resolve(name + ".csv"),
                    "SEQUENTIAL\n" + self.number() + ";[authentication username=" + self.number() + " password="
                            + self.secret() + "];" + called + "\n");
            Path log = directory.resolve(name + ".log");
            List<String> command = new ArrayList<>(List.of(
                    "sipp",
                    "127.0.0.1:" + pbx.sipPort(),
                    "-sf",
                    scenario.toAbsolutePath().toString(),
                    "-inf",
                    fields.toAbsolutePath().toString(),
                    "-i",
                    "127.0.0.1",
                    "-p",
                    Integer.toString(port),
                    "-mp",
                    Integer.toString(port + 2),
                    "-t",
                    "tcp".equals(transport) ? "t1" : "u1",
                    "-nostdin",
                    "-trace_err",
                    "-error_file",
                    directory.resolve(name + "-errors.log").toAbsolutePath().toString(),
                    "-timeout",
                    "40s",
                    "-timeout_error"));
            command.addAll(how);
            if (how.contains("1")) {
                command.addAll(List.of(
                        "-trace_msg",
                        "-message_file",
                        directory
                                .resolve(name + "-messages.log")
                                .toAbsolutePath()
                                .toString()));
            }
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Sipp(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException("sipp cannot be started: install Debian's package sip-tester", e);
        }
    }

    /** Waits for the end of the scenario: true where every step went as written. */
    public boolean succeeded() {
        try {
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What it sent and received, where it plays one call. */
    public Path messages() {
        return Path.of(log.toString().replace(".log", "-messages.log"));
    }

    /** Waits for the end of the scenario, however it went. */
    public boolean ended() {
        try {
            return process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What sipp printed last and the errors it wrote: for the message of a failed assertion. */
    public String story() {
        StringBuilder story = new StringBuilder();
        String base = log.toString().replace(".log", "");
        for (String file : List.of(base + "-errors.log", base + "-messages.log")) {
            story.append(tail(Path.of(file)));
        }
        return story.toString();
    }

    private static String tail(Path file) {
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            return file.getFileName() + ":\n" + text.substring(Math.max(0, text.length() - 6_000)) + "\n";
        } catch (IOException e) {
            return file + ": " + e;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
