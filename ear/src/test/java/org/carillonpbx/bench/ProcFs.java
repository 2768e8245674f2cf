package org.carillonpbx.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux tells of processes: processor time, memory, and how long anything waited for a processor. */
final class ProcFs {
    private static final double TICKS_PER_SECOND = 100;

    private ProcFs() {}

    /** Processor seconds used so far by processes and all that they started. */
    static double cpuSeconds(List<ProcessHandle> roots) {
        return tree(roots).mapToDouble(ProcFs::cpuSeconds).sum();
    }

    /** Resident memory of processes and all that they started, in bytes. */
    static long residentBytes(List<ProcessHandle> roots) {
        return tree(roots).mapToLong(ProcFs::residentBytes).sum();
    }

    /** Seconds in which at least one process of the machine waited for a processor, since boot; NaN where not told. */
    static double stalledSeconds() {
        try {
            String some = Files.readString(Path.of("/proc/pressure/cpu"))
                    .lines()
                    .findFirst()
                    .orElse("");
            return Long.parseLong(some.substring(some.indexOf("total=") + 6).trim()) / 1e6;
        } catch (IOException | NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Stream<ProcessHandle> tree(List<ProcessHandle> roots) {
        return roots.stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .distinct()
                .filter(ProcessHandle::isAlive);
    }

    private static double cpuSeconds(ProcessHandle process) {
        String[] fields = statAfterName(process);
        // utime, stime, and those of children that were waited for: fields 14 to 17 of proc(5)
        return fields.length < 16
                ? 0
                : (Long.parseLong(fields[11])
                                + Long.parseLong(fields[12])
                                + Long.parseLong(fields[13])
                                + Long.parseLong(fields[14]))
                        / TICKS_PER_SECOND;
    }

    private static String[] statAfterName(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException ended) {
            return new String[0];
        }
    }

    private static long residentBytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                    .sum();
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }
}
