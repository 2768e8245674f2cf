package org.carillonpbx.trace.control;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.trace.entity.Entry;

/**
 * One file of entries, each behind its length, and where the entries of each key begin. A key may be another one's by
 * chance: whoever reads looks at what the entry says. Confined to its {@link TraceShelf}.
 */
final class TraceFile implements AutoCloseable {
    private static final int LONGEST = 256 * 1024;

    private final Path path;
    private final FileChannel channel;
    private final Positions positions = new Positions();
    private final Instant begun;
    private Instant last = Instant.EPOCH;
    private long size;

    private TraceFile(Path path, FileChannel channel, Instant begun) {
        this.path = path;
        this.channel = channel;
        this.begun = begun;
    }

    static TraceFile create(Path path, Instant now) throws IOException {
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new TraceFile(path, channel(path), now);
    }

    /** Reads a file that is there for what stands in it; what a crash left half-written is cut off. */
    static TraceFile open(Path path) throws IOException {
        TraceFile file = new TraceFile(path, channel(path), Instant.EPOCH);
        long end = file.channel.size();
        try {
            while (file.size < end) {
                byte[] bytes = file.read((int) file.size);
                file.index(EntryCodec.decode(bytes), bytes.length);
            }
        } catch (IOException e) {
            TraceLog.LOG.damaged(path, String.valueOf(e.getMessage()));
            file.channel.truncate(file.size);
        }
        return file;
    }

    private static FileChannel channel(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    void append(List<Entry> entries) throws IOException {
        List<byte[]> encoded = entries.stream().map(EntryCodec::encode).toList();
        ByteBuffer buffer = ByteBuffer.allocate(
                encoded.stream().mapToInt(bytes -> bytes.length + Integer.BYTES).sum());
        encoded.forEach(bytes -> buffer.putInt(bytes.length).put(bytes));
        buffer.flip();
        long at = size;
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
        for (int i = 0; i < encoded.size(); i++) {
            index(entries.get(i), encoded.get(i).length);
        }
    }

    private void index(Entry entry, int length) {
        positions.add(TraceKeys.of(entry), (int) size);
        size += length + Integer.BYTES;
        last = entry.at().isAfter(last) ? entry.at() : last;
    }

    /** The entries under a key, oldest first. */
    List<Entry> of(long key) throws IOException {
        List<Entry> found = new ArrayList<>();
        for (int position : positions.of(key)) {
            found.add(EntryCodec.decode(read(position)));
        }
        return found;
    }

    private byte[] read(int position) throws IOException {
        int length = fully(position, Integer.BYTES).getInt();
        if (length < 1 || length > LONGEST) {
            throw new IOException("an entry of " + length + " bytes");
        }
        return fully(position + Integer.BYTES, length).array();
    }

    private ByteBuffer fully(int position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("ends within an entry");
            }
        }
        return buffer.flip();
    }

    long size() {
        return size;
    }

    Instant begun() {
        return begun;
    }

    /** When the newest of its entries was made. */
    Instant last() {
        return last;
    }

    void delete() throws IOException {
        close();
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
