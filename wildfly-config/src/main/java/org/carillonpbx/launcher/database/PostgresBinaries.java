package org.carillonpbx.launcher.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillonpbx.launcher.ExitCode;
import org.carillonpbx.launcher.Failure;
import org.tukaani.xz.XZInputStream;

/** The programs initdb, pg_ctl and postgres, unpacked once per version into a directory of their own. */
final class PostgresBinaries {

    private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar!");

    private final Path directory;

    private PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    static PostgresBinaries unpackedBelow(Path parent) {
        String name = "/postgres-linux-" + architecture() + ".txz";
        URL archive = Optional.ofNullable(PostgresBinaries.class.getResource(name))
                .orElseThrow(() -> new Failure(
                        ExitCode.DATABASE,
                        "There is no PostgreSQL for this processor (" + architecture() + "): use --database-url."));
        Matcher version = VERSION.matcher(archive.toString());
        PostgresBinaries binaries =
                new PostgresBinaries(parent.resolve("postgres-" + (version.find() ? version.group(1) : "unknown")));
        if (!Files.isDirectory(binaries.directory)) {
            binaries.unpack(archive);
        }
        return binaries;
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    /** The archive is xz, which we read ourselves, around tar, which every Linux has. */
    private void unpack(URL archive) {
        Path fresh = directory.resolveSibling(directory.getFileName() + ".new");
        try {
            Files.createDirectories(fresh);
            Process tar = new ProcessBuilder(List.of("tar", "-x", "--no-same-owner", "-C", fresh.toString()))
                    .inheritIO()
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
            try (InputStream in = new XZInputStream(archive.openStream());
                    OutputStream out = tar.getOutputStream()) {
                in.transferTo(out);
            }
            if (tar.waitFor() != 0) {
                throw new Failure(ExitCode.DATABASE, "Cannot unpack PostgreSQL into " + fresh);
            }
            Files.move(fresh, directory);
        } catch (IOException e) {
            throw new Failure(ExitCode.DATABASE, "Cannot unpack PostgreSQL into " + fresh + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.DATABASE, "Interrupted while unpacking PostgreSQL", e);
        }
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
    }
}
