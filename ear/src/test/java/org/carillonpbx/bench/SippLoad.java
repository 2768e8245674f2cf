package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * sipp as a source of load.
 *
 * @param succeeded calls of the scenario that went as written
 * @param retransmissions messages that sipp had to send again
 * @param millis the response times that the scenario's first timer took, sorted
 */
@SuppressWarnings("ArrayRecordComponent")
record SippLoad(long succeeded, long failed, long retransmissions, double seconds, double[] millis) {

    @Override
    public String toString() {
        return succeeded + " succeeded, " + failed + " failed, " + retransmissions + " retransmissions in "
                + Math.round(seconds) + " s";
    }

    double percentile(double share) {
        return millis.length == 0 ? Double.NaN : millis[(int) Math.min(millis.length - 1, share * millis.length)];
    }

    /** Plays a scenario {@code count} times at {@code rate} a second against a port of the loopback and waits for the end. */
    static SippLoad run(Path scenario, Path fields, int port, int localPort, int rate, int count, Path directory)
            throws IOException, InterruptedException {
        Path statistics = directory.resolve("stat-" + localPort + ".csv");
        Path times = directory.resolve("rtt-" + localPort + ".csv");
        Path log = directory.resolve("sipp-" + localPort + ".log");
        Files.deleteIfExists(statistics);
        long begun = System.nanoTime();
        Process process = Pinned.load(
                command(
                        scenario,
                        fields,
                        port,
                        localPort,
                        List.of(
                                "-r",
                                Integer.toString(rate),
                                "-m",
                                Integer.toString(count),
                                "-l",
                                Integer.toString(Math.max(1_000, rate * 20)),
                                "-recv_timeout",
                                "20000",
                                "-fd",
                                "1",
                                "-trace_stat",
                                "-stf",
                                statistics.toString(),
                                "-trace_rtt",
                                "-rtt_freq",
                                Integer.toString(
                                        Math.min(200, Math.max(1, count / 100))))), // what is left is not written
                directory,
                log);
        if (!process.waitFor(count / rate + 90L, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return read(statistics, responseTimes(directory, process.pid(), times), seconds);
    }

    /** Starts a scenario that waits for calls, until it is closed. */
    static Process answering(Path scenario, Path fields, int localPort, Path directory) throws IOException {
        return Pinned.load(
                command(scenario, fields, 9, localPort, List.of("-aa")),
                directory,
                directory.resolve("sipp-" + localPort + ".log"));
    }

    private static List<String> command(Path scenario, Path fields, int port, int localPort, List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                "sipp",
                "127.0.0.1:" + port,
                "-sf",
                scenario.toString(),
                "-inf",
                fields.toString(),
                "-i",
                "127.0.0.1",
                "-p",
                Integer.toString(localPort),
                "-nostdin",
                "-buff_size",
                "4194304"));
        command.addAll(more);
        return command;
    }

    private static double[] responseTimes(Path directory, long pid, Path otherwise) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> written = files.filter(
                            file -> file.getFileName().toString().endsWith("_rtt.csv"))
                    .filter(file -> file.getFileName().toString().contains("_" + pid + "_"))
                    .toList();
            DoubleStream all = DoubleStream.empty();
            for (Path file : written.isEmpty() && Files.exists(otherwise) ? List.of(otherwise) : written) {
                all = DoubleStream.concat(
                        all,
                        Files.readAllLines(file).stream()
                                .skip(1)
                                .map(line -> line.split(";"))
                                .filter(columns -> columns.length >= 2)
                                .mapToDouble(columns -> Double.parseDouble(columns[1])));
            }
            double[] sorted = all.toArray();
            Arrays.sort(sorted);
            return sorted;
        }
    }

    private static SippLoad read(Path statistics, double[] times, double seconds) throws IOException {
        List<String> lines = Files.readAllLines(statistics);
        List<String> head = Arrays.asList(lines.get(0).split(";"));
        String[] last = lines.get(lines.size() - 1).split(";");
        return new SippLoad(
                column(head, last, "SuccessfulCall(C)"),
                column(head, last, "FailedCall(C)"),
                column(head, last, "Retransmissions(C)"),
                seconds,
                times);
    }

    private static long column(List<String> head, String[] row, String name) {
        int at = head.indexOf(name);
        return at < 0 || at >= row.length ? 0 : Long.parseLong(row[at].trim());
    }
}
