package org.carillonpbx.batch.control;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file that grows by whole chunks. Its length at the last checkpoint is what counts: whatever a crash wrote beyond it is cut off by
 * the run that takes it up, so that no line comes twice and none is missing.
 */
public final class ExportFile {

    /** What {@link JobKind} calls them; anything else in the directory is none of ours. */
    private static final Pattern NAME = Pattern.compile("call-records-[0-9-]{1,30}\\.csv");

    private static final Pattern NAME_OR_PART = Pattern.compile(NAME.pattern() + "(\\.part)?");

    private final Path part;
    private final Path whole;

    ExportFile(Path directory, String name) {
        this.part = directory.resolve(name + ".part");
        this.whole = directory.resolve(name);
    }

    static ExportFile named(String name) {
        return new ExportFile(directory(), name);
    }

    /** A finished export; never a file elsewhere, a part file, or what a link leads to. */
    public static Optional<Path> published(String name) {
        return published(directory(), name);
    }

    static Optional<Path> published(Path directory, String name) {
        return Optional.of(name)
                .filter(NAME.asMatchPredicate())
                .map(directory::resolve)
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** Deletes exports, finished or given up, that were last written before then; tells how many. */
    static int deleteOlderThan(Instant then) throws IOException {
        return deleteOlderThan(directory(), then);
    }

    static int deleteOlderThan(Path directory, Instant then) throws IOException {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        List<Path> old = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                if (NAME_OR_PART.matcher(file.getFileName().toString()).matches()
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(then)) {
                    old.add(file);
                }
            }
        }
        for (Path file : old) {
            Files.deleteIfExists(file);
        }
        return old.size();
    }

    /** Beside the rest of our data, or in the server's own when nobody said where that is. */
    static Path directory() {
        String data =
                System.getProperty("carillon.data.dir", System.getProperty("jboss.server.data.dir", ".") + "/carillon");
        return Path.of(data, "exports");
    }

    void cutTo(long length) throws IOException {
        Files.createDirectories(part.getParent());
        try (FileChannel channel = open()) {
            channel.truncate(length);
        }
    }

    /** Appends, forces it to the disk and tells the length it has now. */
    long append(String text) throws IOException {
        try (FileChannel channel = open()) {
            channel.position(channel.size());
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            return channel.size();
        }
    }

    /** Gives the finished file its name; safe to repeat. */
    Path publish() throws IOException {
        if (Files.exists(part)) {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        }
        return whole;
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
