package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Debian's rtpengine in user space as the peer for relayed media. */
final class Rtpengine implements AutoCloseable {
    static final int PORT = 8_762;
    private static final Path PROGRAM = Path.of("/usr/bin/rtpengine");

    private final Process process;

    private Rtpengine(Process process) {
        this.process = process;
    }

    /** Starts one; empty where it is not installed. */
    static Optional<Rtpengine> start(Path directory) throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) {
            System.out.println("no rtpengine here (Debian's package rtpengine-daemon): no ratio");
            return Optional.empty();
        }
        Path log = directory.resolve("rtpengine.log");
        Process process = Pinned.server(
                List.of(
                        PROGRAM.toString(),
                        "--config-file=none",
                        "--foreground",
                        "--log-stderr",
                        "--log-level=3",
                        "--table=-1",
                        "--interface=127.0.0.1",
                        "--listen-ng=127.0.0.1:" + PORT,
                        "--port-min=23000",
                        "--port-max=30999",
                        "--num-threads=1"),
                directory,
                log);
        if (process.waitFor(2, TimeUnit.SECONDS)) {
            throw new IllegalStateException("rtpengine did not start:\n" + Files.readString(log));
        }
        return Optional.of(new Rtpengine(process));
    }

    List<ProcessHandle> processes() {
        return List.of(process.toHandle());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
