package org.carillonpbx.media.sealed;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.crypto.SecretKey;

/**
 * A recording that is read: as the file that a player expects, from anywhere in it, decrypted on the way. One that was cut off
 * is read as far as it goes, and can be {@linkplain #mend mended}. Confined to one thread.
 */
public final class SealedSound implements Closeable {
    private static final int WAV_HEADER_BYTES = 44;

    private final FileChannel file;
    private final Heading heading;
    private final Chunks chunks;
    private final List<Chunks.Place> places = new ArrayList<>();
    /** Where each piece begins in what a player gets, the end of the last one behind them. */
    private final List<Long> starts = new ArrayList<>();

    private long soundEnd;
    private boolean whole;
    private long frames;
    private long lost;

    private SealedSound(FileChannel file, Function<byte[], SecretKey> owner) throws IOException {
        this.file = file;
        heading = Heading.read(file);
        chunks = new Chunks(owner.apply(heading.sealedKey()), heading);
        soundEnd = heading.size();
        index();
    }

    /**
     * Opens a recording and looks through it without reading its sound.
     *
     * @param owner opens the sealed key
     */
    public static SealedSound open(Path path, Function<byte[], SecretKey> owner) throws IOException {
        return open(FileChannel.open(path, StandardOpenOption.READ), owner);
    }

    private static SealedSound open(FileChannel file, Function<byte[], SecretKey> owner) throws IOException {
        try {
            return new SealedSound(file, owner);
        } catch (IOException | RuntimeException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    private void index() throws IOException {
        long start = header().length;
        starts.add(start);
        try {
            while (!whole && soundEnd < file.size()) {
                Chunks.Place place = Chunks.place(file, places.size() + 1L, soundEnd);
                if (place.last()) {
                    end(place);
                } else {
                    places.add(place);
                    start += place.bytes();
                    starts.add(start);
                    soundEnd = place.end();
                }
            }
        } catch (EOFException cutOff) {
            whole = false;
        }
        if (!whole && !places.isEmpty()) {
            frames = chunks.open(file, places.get(places.size() - 1)).frames();
        }
    }

    private void end(Chunks.Place place) throws IOException {
        Chunk last = chunks.open(file, place);
        frames = last.frames();
        lost = last.lost();
        whole = true;
    }

    /** Whether it was ended properly; one that was not may have lost its last second. */
    public boolean isWhole() {
        return whole;
    }

    public Heading heading() {
        return heading;
    }

    public long millis() {
        return frames * 1000 / heading.rate();
    }

    /** Blocks of sound that were not written down. */
    public long lost() {
        return lost;
    }

    /** How long the file is that a player gets. */
    public long size() {
        return starts.get(starts.size() - 1);
    }

    /** Writes the bytes from the first (inclusive) to the last (exclusive) of what a player gets. */
    public void copy(long from, long to, OutputStream out) throws IOException {
        byte[] header = header(size() - header().length);
        if (from < header.length) {
            out.write(header, (int) from, (int) (Math.min(to, header.length) - from));
        }
        for (int i = first(from); i < places.size() && starts.get(i) < to; i++) {
            ByteBuffer clear = chunks.open(file, places.get(i)).bytes();
            long start = starts.get(i);
            int skipped = (int) Math.max(0, from - start);
            int kept = (int) (Math.min(to, start + clear.remaining()) - start) - skipped;
            if (kept > 0) {
                byte[] bytes = new byte[kept];
                clear.get(clear.position() + skipped, bytes);
                out.write(bytes);
            }
        }
    }

    private int first(long from) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle + 1) <= from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private byte[] header() {
        return header(0);
    }

    /** RIFF's header of plain samples; Ogg has its own in the sound. */
    private byte[] header(long soundBytes) {
        if (heading.form() != Form.SAMPLES) {
            return new byte[0];
        }
        int frame = 2 * heading.channels();
        return ByteBuffer.allocate(WAV_HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt((int) (WAV_HEADER_BYTES - 8 + soundBytes))
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) heading.channels())
                .putInt(heading.rate())
                .putInt(heading.rate() * frame)
                .putShort((short) frame)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt((int) soundBytes)
                .array();
    }

    /**
     * Ends a recording that was cut off: what is no whole piece goes, and it says from then on that it is whole.
     *
     * @return false where it is whole already
     */
    public static boolean mend(Path path, Function<byte[], SecretKey> owner) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try (SealedSound cut = open(file, owner)) {
            if (cut.whole) {
                return false;
            }
            file.truncate(cut.soundEnd);
            file.position(cut.soundEnd);
            ByteBuffer end = cut.chunks.seal(cut.places.size() + 1L, Chunk.last(cut.frames, 0));
            while (end.hasRemaining()) {
                file.write(end);
            }
            file.force(true);
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
