package org.carillonpbx.media.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.crypto.SecretKey;
import org.carillonpbx.media.sealed.Chunk;
import org.carillonpbx.media.sealed.Chunks;
import org.carillonpbx.media.sealed.Heading;

/**
 * A recording's file while it is written. Whatever happens to the disk, what lies there is whole pieces: one that could not be
 * written to its end is taken away again. Confined to the writer's thread.
 */
final class SealedFile {
    private final SeekableByteChannel channel;
    private final Chunks chunks;
    private long number;
    private long whole;

    private SealedFile(SeekableByteChannel channel, Chunks chunks, long whole) {
        this.channel = channel;
        this.chunks = chunks;
        this.whole = whole;
    }

    /** Where files come from. */
    @FunctionalInterface
    interface Disk {
        SeekableByteChannel create(Path file) throws IOException;
    }

    /** A new file on the disk of that path. */
    static SeekableByteChannel create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    static SealedFile create(Disk disk, Path file, SecretKey key, Heading heading) throws IOException {
        SeekableByteChannel channel = disk.create(file);
        try {
            write(channel, ByteBuffer.wrap(heading.bytes()));
        } catch (IOException full) {
            channel.close();
            Files.deleteIfExists(file);
            throw full;
        }
        return new SealedFile(channel, new Chunks(key, heading), heading.size());
    }

    void write(Chunk chunk) throws IOException {
        ByteBuffer sealed = chunks.seal(++number, chunk);
        int length = sealed.remaining();
        try {
            write(channel, sealed);
            whole += length;
        } catch (IOException full) {
            channel.truncate(whole);
            number--; // the last piece may follow, whose nonce is of another kind, and nothing else
            throw full;
        }
    }

    /** Ends it, so that everybody sees that nothing is missing. */
    void end(Chunk last) throws IOException {
        try (channel) {
            write(last);
            if (channel instanceof FileChannel file) {
                file.force(true);
            }
        }
    }

    private static void write(SeekableByteChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
