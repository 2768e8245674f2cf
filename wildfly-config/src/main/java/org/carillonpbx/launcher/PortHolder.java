package org.carillonpbx.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who holds a port, from Linux's /proc: the socket's inode first, then the process that has it open, if we may look. */
final class PortHolder {

    private static final String TCP_LISTENS = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortHolder() {}

    static Optional<String> ofTcp(int port) {
        return holder(List.of("/proc/net/tcp", "/proc/net/tcp6"), port, TCP_LISTENS::equals);
    }

    static Optional<String> ofUdp(int port) {
        return holder(List.of("/proc/net/udp", "/proc/net/udp6"), port, state -> true);
    }

    private static Optional<String> holder(List<String> tables, int port, Predicate<String> state) {
        String suffix = String.format(":%04X", port);
        return tables.stream()
                .map(Path::of)
                .flatMap(PortHolder::rows)
                .map(row -> row.strip().split("\\s+"))
                .filter(row -> row.length > INODE && row[LOCAL_ADDRESS].endsWith(suffix) && state.test(row[STATE]))
                .map(row -> "socket:[" + row[INODE] + "]")
                .flatMap(socket -> ProcessHandle.allProcesses().filter(process -> hasOpen(process, socket)))
                .findFirst()
                .map(PortHolder::named);
    }

    private static String named(ProcessHandle process) {
        String command = process.info().command().orElse("a process");
        return Path.of(command).getFileName() + " (pid " + process.pid() + ")";
    }

    private static Stream<String> rows(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean hasOpen(ProcessHandle process, String socket) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return open.anyMatch(descriptor -> leadsTo(descriptor, socket));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean leadsTo(Path descriptor, String socket) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(socket);
        } catch (IOException e) {
            return false;
        }
    }
}
