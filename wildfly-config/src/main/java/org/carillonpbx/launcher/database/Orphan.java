package org.carillonpbx.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.carillonpbx.launcher.ProcessEnd;
import org.carillonpbx.launcher.data.DataDirectory;

/** A PostgreSQL that outlived the launcher which started it. It is stopped before another one is started, whatever port it listens on. */
public final class Orphan {

    private Orphan() {}

    public static void stop(DataDirectory data) {
        postmaster(data.postgres().resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .ifPresent(ProcessEnd::interrupt);
    }

    private static Optional<Long> postmaster(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
