package org.carillonpbx.journal.control;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Facts on disk, in the order they came, until the database has them. An append is in the kernel's hands when it returns:
 * a killed server loses nothing; {@link #force} brings it to the disk against a power cut. Thread-safe.
 */
final class Spool implements AutoCloseable {
    private static final long SEGMENT_BYTES = 8L * 1024 * 1024;
    /** The latest, kept in memory: a writer that keeps up reads nothing back. */
    private static final int FRESH = 4_096;

    private final Path directory;
    private final long segmentBytes;
    private final FileChannel lock;
    private final TreeMap<Long, Segment> segments = new TreeMap<>();
    private final Deque<Frame> fresh = new ArrayDeque<>();
    private UUID identity;
    private long last;
    private long lastOfRunsBefore;
    private long readAfter = -1;
    private Segment readIn;
    private long readOffset;

    private Spool(Path directory, long segmentBytes, FileChannel lock) {
        this.directory = directory;
        this.segmentBytes = segmentBytes;
        this.lock = lock;
    }

    static Spool open(Path directory) throws IOException {
        return open(directory, SEGMENT_BYTES);
    }

    /** Opens the spool in this directory, mends what a crash left, and locks it against a second server. */
    static Spool open(Path directory, long segmentBytes) throws IOException {
        Files.createDirectories(directory);
        FileChannel lock = lock(directory.resolve("lock"));
        Spool spool = new Spool(directory, segmentBytes, lock);
        try {
            spool.identity = spool.readIdentity();
            spool.openSegments();
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    /** Names this row of sequence numbers in the database; a new directory is a new row. */
    synchronized UUID identity() {
        return identity;
    }

    /** The sequence number given last. */
    synchronized long last() {
        return last;
    }

    /** The sequence number that stood last when the spool was opened. */
    synchronized long lastOfRunsBefore() {
        return lastOfRunsBefore;
    }

    /** How many facts lie here, written to the database or not: a file goes when all of it is written. */
    synchronized long held() {
        return segments.isEmpty() ? 0 : last - segments.firstKey() + 1;
    }

    synchronized long bytes() {
        return segments.values().stream().mapToLong(Segment::size).sum();
    }

    /** Appends one fact; its sequence number. Where it throws, nothing was appended. */
    synchronized long append(String text) throws IOException {
        return append(List.of(new FactText(text)));
    }

    /** Appends facts, all or none; the last one's sequence number. */
    synchronized long append(List<FactText> texts) throws IOException {
        Segment segment = segments.lastEntry().getValue();
        if (segment.size() >= segmentBytes) {
            segment.force();
            segment = Segment.open(directory, last + 1);
            segments.put(segment.first(), segment);
        }
        List<Frame> frames = new ArrayList<>(texts.size());
        for (FactText text : texts) {
            frames.add(new Frame(last + 1 + frames.size(), text));
        }
        segment.append(frames);
        last += frames.size();
        remember(frames);
        return last;
    }

    private void remember(List<Frame> frames) {
        fresh.addAll(frames);
        while (fresh.size() > FRESH) {
            fresh.remove();
        }
    }

    /** Up to so many facts that follow a sequence number, in order. */
    synchronized List<Frame> read(long after, int most) throws IOException {
        if (!fresh.isEmpty() && fresh.peek().sequence() <= after + 1) {
            return fresh.stream()
                    .filter(frame -> frame.sequence() > after)
                    .limit(most)
                    .toList();
        }
        return readBack(after, most);
    }

    private List<Frame> readBack(long after, int most) throws IOException {
        if (after != readAfter || readIn == null) {
            Map.Entry<Long, Segment> start = segments.floorEntry(after + 1);
            readIn = (start == null ? segments.firstEntry() : start).getValue();
            readOffset = 0;
        }
        List<Frame> found = new ArrayList<>();
        while (found.size() < most) {
            List<Segment.Placed> frames = readIn.read(readOffset);
            if (frames.isEmpty() && !nextSegment()) {
                break;
            }
            for (Segment.Placed placed : frames) {
                if (found.size() == most) {
                    break;
                }
                readOffset = placed.end();
                if (placed.frame().sequence() > after) {
                    found.add(placed.frame());
                }
            }
        }
        readAfter = found.isEmpty() ? after : found.get(found.size() - 1).sequence();
        return found;
    }

    /** Gives up the files whose facts are all in the database; the newest stays and keeps the count. */
    synchronized void trim(long upTo) throws IOException {
        while (!fresh.isEmpty() && fresh.peek().sequence() <= upTo) {
            fresh.remove();
        }
        while (segments.size() > 1 && segments.higherKey(segments.firstKey()) <= upTo + 1) {
            Segment oldest = segments.pollFirstEntry().getValue();
            if (oldest == readIn) {
                readIn = null;
            }
            if (oldest.wasRead() && oldest.mend() + 1 < segments.firstKey()) {
                JournalLog.LOG.damagedSegment(oldest.first());
                oldest.setAside();
            } else {
                oldest.delete();
            }
        }
    }

    /** Takes a new identity: for when the database knows more of the old one than we do, as after a restored backup. */
    synchronized void renew() throws IOException {
        identity = writeIdentity();
        readIn = null;
    }

    synchronized void force() throws IOException {
        segments.lastEntry().getValue().force();
    }

    /** Lays a fact aside that the database refuses, in a text file beside the spool. */
    synchronized void layAside(Frame frame) throws IOException {
        String line = frame.sequence() + " " + frame.text() + "\n";
        Files.writeString(directory.resolve("refused.txt"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            for (Segment segment : segments.values()) {
                segment.close();
            }
            segments.clear();
        } finally {
            lock.close();
        }
    }

    private boolean nextSegment() {
        Map.Entry<Long, Segment> next = segments.higherEntry(readIn.first());
        if (next == null) {
            return false;
        }
        readIn = next.getValue();
        readOffset = 0;
        return true;
    }

    private void openSegments() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(Segment.SUFFIX)) {
                    long first = Long.parseLong(name.substring(0, name.length() - Segment.SUFFIX.length()));
                    segments.put(first, Segment.open(directory, first));
                }
            }
        }
        if (segments.isEmpty()) {
            segments.put(1L, Segment.open(directory, 1));
        }
        last = segments.lastEntry().getValue().mend();
        lastOfRunsBefore = last;
    }

    private UUID readIdentity() throws IOException {
        Path file = directory.resolve("identity");
        if (Files.exists(file)) {
            return UUID.fromString(Files.readString(file).trim());
        }
        return writeIdentity();
    }

    private UUID writeIdentity() throws IOException {
        UUID fresh = UUID.randomUUID();
        Path draft = Files.writeString(directory.resolve("identity.new"), fresh.toString());
        Files.move(draft, directory.resolve("identity"), StandardCopyOption.ATOMIC_MOVE);
        return fresh;
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("The spool " + file.getParent() + " is in use by this server already.", e);
        }
        channel.close();
        throw new IOException("The spool " + file.getParent() + " is in use by another server.");
    }
}
