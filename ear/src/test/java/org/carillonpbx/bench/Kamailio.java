package org.carillonpbx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Debian's Kamailio as the peer: a registrar with digest, and a proxy that authenticates a call and relays its signalling. */
final class Kamailio implements AutoCloseable {
    static final int PORT = 8_760;
    private static final Path PROGRAM = Path.of("/usr/sbin/kamailio");

    private final Process process;

    private Kamailio(Process process) {
        this.process = process;
    }

    /** Starts one; empty where it is not installed. */
    static Optional<Kamailio> start(Path directory) throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) {
            System.out.println("no Kamailio here (Debian's package kamailio): no ratio");
            return Optional.empty();
        }
        Path configuration = CarillonUnderLoad.scenarios().resolve("kamailio.cfg");
        Path log = directory.resolve("kamailio.log");
        Process process = Pinned.server(
                List.of(
                        PROGRAM.toString(),
                        "-f",
                        configuration.toString(),
                        "-A",
                        "SECRET=" + CarillonUnderLoad.SECRET,
                        "-A",
                        "PORT=" + PORT,
                        "-DD",
                        "-E",
                        "-m",
                        "256",
                        "-M",
                        "16",
                        "-Y",
                        directory.toString()),
                directory,
                log);
        if (process.waitFor(2, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Kamailio did not start:\n" + Files.readString(log));
        }
        return Optional.of(new Kamailio(process));
    }

    List<ProcessHandle> processes() {
        return List.of(process.toHandle());
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
