package org.carillonpbx.launcher.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the server's log has gained since we looked first. Asking the management port instead would fill that very log with complaints
 * while the server boots.
 */
final class BootLog {

    private static final String STARTED = "WFLYSRV0025";
    private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";

    private final Path file;
    private final long before;

    private BootLog(Path file, long before) {
        this.file = file;
        this.before = before;
    }

    static BootLog from(Path file) {
        return new BootLog(file, size(file));
    }

    boolean finished() {
        String gained = gained();
        return gained.contains(STARTED) || gained.contains(STARTED_WITH_ERRORS);
    }

    private String gained() {
        // Shorter than before: it was rotated, and all of it is new.
        long skip = size(file) < before ? 0 : before;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(skip);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notThereYet) {
            return "";
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
