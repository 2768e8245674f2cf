package org.carillonpbx.journal.control;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One file of the spool, named after its first sequence number. Guarded by the spool that owns it. Not a FileChannel: that
 * one closes itself when a thread that uses it is interrupted, as servers do when they stop.
 */
final class Segment implements AutoCloseable {
    static final String SUFFIX = ".facts";
    private static final int READ_AHEAD = 256 * 1024;

    private final long first;
    private final Path file;
    private final RandomAccessFile content;
    private long size;
    private boolean dirty;
    private boolean read;

    private Segment(long first, Path file, RandomAccessFile content, long size) {
        this.first = first;
        this.file = file;
        this.content = content;
        this.size = size;
    }

    static Segment open(Path directory, long first) throws IOException {
        Path file = directory.resolve(String.format("%020d%s", first, SUFFIX));
        RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw");
        return new Segment(first, file, content, content.length());
    }

    long first() {
        return first;
    }

    long size() {
        return size;
    }

    /** Appends at the end of what is sound, in one go; after a failure the next append takes the same place. */
    void append(List<Frame> frames) throws IOException {
        List<ByteBuffer> encoded = frames.stream().map(Frame::encode).toList();
        ByteBuffer all = ByteBuffer.allocate(
                encoded.stream().mapToInt(ByteBuffer::remaining).sum());
        encoded.forEach(all::put);
        content.seek(size);
        content.write(all.array());
        size += all.capacity();
        dirty = true;
    }

    /** Whether anything was read back from it. */
    boolean wasRead() {
        return read;
    }

    /** Whole, sound frames from an offset on, up to about 256 KiB. */
    List<Placed> read(long offset) throws IOException {
        read = true;
        byte[] bytes = new byte[(int) Math.min(READ_AHEAD, Math.max(0, size - offset))];
        content.seek(offset);
        content.readFully(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<Placed> frames = new ArrayList<>();
        for (Optional<Frame> next = Frame.decode(buffer); next.isPresent(); next = Frame.decode(buffer)) {
            frames.add(new Placed(next.get(), offset + buffer.position()));
        }
        return frames;
    }

    /** Cuts off what a crash left half-written, keeping a copy beside it; the last sound sequence number. */
    long mend() throws IOException {
        long last = first - 1;
        long sound = 0;
        for (List<Placed> frames = read(0); !frames.isEmpty(); frames = read(sound)) {
            for (Placed placed : frames) {
                sound = placed.end();
                last = placed.frame().sequence();
            }
        }
        if (sound < size) {
            Files.copy(file, beside(".torn"), StandardCopyOption.REPLACE_EXISTING);
            JournalLog.LOG.tornTail(file, size - sound);
            content.setLength(sound);
            size = sound;
            dirty = true;
        }
        return last;
    }

    void force() throws IOException {
        if (dirty) {
            content.getFD().sync();
            dirty = false;
        }
    }

    void delete() throws IOException {
        content.close();
        Files.deleteIfExists(file);
    }

    /** Takes the file out of the spool without destroying it. */
    void setAside() throws IOException {
        content.close();
        Files.move(file, beside(".damaged"), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        force();
        content.close();
    }

    /** A frame and where in the file it ends. */
    record Placed(Frame frame, long end) {}

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
