package org.carillonpbx.launcher.data;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Who runs on a data directory: read by {@code stop} and {@code status}, and by the start that follows a crash. */
public record RunFile(long launcher, long server, int portOffset, String bind) {

    private static final String NAME = "instance.properties";

    public static Optional<RunFile> read(Path directory) {
        Path file = directory.resolve(NAME);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties kept = new Properties();
            kept.load(reader);
            return Optional.of(new RunFile(
                    Long.parseLong(kept.getProperty("launcher")),
                    Long.parseLong(kept.getProperty("server")),
                    Integer.parseInt(kept.getProperty("port-offset")),
                    kept.getProperty("bind")));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    public void write(Path directory) {
        Properties kept = new Properties();
        kept.setProperty("launcher", Long.toString(launcher));
        kept.setProperty("server", Long.toString(server));
        kept.setProperty("port-offset", Integer.toString(portOffset));
        kept.setProperty("bind", bind);
        try {
            StringWriter text = new StringWriter();
            kept.store(text, null);
            Secrets.writePrivately(directory.resolve(NAME), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path directory) {
        try {
            Files.deleteIfExists(directory.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
