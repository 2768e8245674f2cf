package org.carillonpbx.launcher.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.carillonpbx.launcher.ExitCode;
import org.carillonpbx.launcher.Failure;

/** The one directory an instance owns. Everything that has to survive a restart, and everything a backup has to hold, lies below it. */
public record DataDirectory(Path root) {

    /** Makes the directories that are missing, open to the owner alone, and proves that one can write there. */
    public DataDirectory prepared() {
        try {
            for (Path directory : new Path[] {root, secrets(), log(), run(), exports()}) {
                makePrivate(directory);
            }
            Files.delete(Files.createTempFile(root, "writable", ""));
            return this;
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.DATA_DIRECTORY, "Cannot write to the data directory " + root + ": " + reason(e), e);
        }
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path server() {
        return root.resolve("server");
    }

    public Path log() {
        return root.resolve("log");
    }

    /** Files of the running instance; nothing in it is worth a backup. */
    public Path run() {
        return root.resolve("run");
    }

    public Path exports() {
        return root.resolve("exports");
    }

    private static void makePrivate(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static String reason(IOException e) {
        String name = e.getClass().getSimpleName().replace("Exception", "");
        return name + " " + e.getMessage();
    }
}
