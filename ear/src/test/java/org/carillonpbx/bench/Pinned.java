package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs on a processor of their own: servers on the first, load on the others. */
final class Pinned {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** Words before a server's command. */
    static final List<String> SERVER = List.of("taskset", "-c", "0");

    private static final List<String> LOAD = List.of("taskset", "-c", PROCESSORS < 2 ? "0" : "1-" + (PROCESSORS - 1));

    private Pinned() {}

    static Process server(List<String> command, Path directory, Path log) throws IOException {
        return start(SERVER, command, directory, log);
    }

    static Process load(List<String> command, Path directory, Path log) throws IOException {
        return start(LOAD, command, directory, log);
    }

    /** Load whose output is read here; what it complains of goes to ours. */
    static Process talking(List<String> command, Path directory) throws IOException {
        List<String> pinned = new ArrayList<>(LOAD);
        pinned.addAll(command);
        return new ProcessBuilder(pinned)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Process start(List<String> before, List<String> command, Path directory, Path log)
            throws IOException {
        List<String> pinned = new ArrayList<>(before);
        pinned.addAll(command);
        return new ProcessBuilder(pinned)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
