package org.carillonpbx.trace.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.carillonpbx.trace.entity.Entry;

/** Files of one family, the newest written to, the oldest thrown away by size or age. Confined to its {@link TraceStore}. */
final class TraceShelf implements AutoCloseable {
    private static final int FILES = 16;
    private static final Duration NEW_FILE_AFTER = Duration.ofMinutes(30);

    private final Path directory;
    private final String name;
    private final long most;
    private final Duration age;
    private final InstantSource clock;
    private final Deque<TraceFile> files = new ArrayDeque<>();
    private long next = 1;

    private TraceShelf(Path directory, String name, long most, Duration age, InstantSource clock) {
        this.directory = directory;
        this.name = name;
        this.most = most;
        this.age = age;
        this.clock = clock;
    }

    static TraceShelf open(Path directory, String name, long most, Duration age, InstantSource clock)
            throws IOException {
        TraceShelf shelf = new TraceShelf(directory, name, most, age, clock);
        for (Path path : shelf.present()) {
            shelf.files.add(TraceFile.open(path));
            shelf.next = number(path) + 1;
        }
        return shelf;
    }

    private List<Path> present() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(path -> path.getFileName().toString().matches(name + "-\\d{10}\\.trace"))
                    .sorted()
                    .toList();
        }
    }

    private static long number(Path path) {
        return Long.parseLong(path.getFileName().toString().replaceAll("\\D", ""));
    }

    void append(List<Entry> entries) throws IOException {
        Instant now = clock.instant();
        TraceFile newest = files.peekLast();
        if (newest == null
                || newest.size() >= most / FILES
                || newest.begun().plus(NEW_FILE_AFTER).isBefore(now)) {
            files.add(TraceFile.create(directory.resolve(String.format("%s-%010d.trace", name, next++)), now));
        }
        files.getLast().append(entries);
        prune(now);
    }

    /** Throws away what is too old or too much; never the file that is written to. */
    void prune(Instant now) throws IOException {
        while (files.size() > 1 && (bytes() > most || files.getFirst().last().isBefore(now.minus(age)))) {
            files.removeFirst().delete();
        }
    }

    List<Entry> of(long key) throws IOException {
        List<Entry> found = new ArrayList<>();
        for (TraceFile file : files) {
            found.addAll(file.of(key));
        }
        return found;
    }

    long bytes() {
        return files.stream().mapToLong(TraceFile::size).sum();
    }

    @Override
    public void close() throws IOException {
        for (TraceFile file : files) {
            file.close();
        }
    }
}
