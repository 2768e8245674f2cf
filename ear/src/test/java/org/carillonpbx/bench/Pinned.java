package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs on a processor of their own: servers on the first, load on the others. */
final class Pinned {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private Pinned() {}

    static Process server(List<String> command, Path directory, Path log) throws IOException {
        return start("0", command, directory, log);
    }

    static Process load(List<String> command, Path directory, Path log) throws IOException {
        return start(PROCESSORS < 2 ? "0" : "1-" + (PROCESSORS - 1), command, directory, log);
    }

    private static Process start(String processors, List<String> command, Path directory, Path log)
            throws IOException {
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", processors));
        pinned.addAll(command);
        return new ProcessBuilder(pinned)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
