package org.carillonpbx.media.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.carillonpbx.media.SoundRejected;
import org.carillonpbx.media.sound.Resampler;
import org.carillonpbx.media.sound.Sound;

/**
 * A sound file as it is read: little of it is in memory at a time. Reading waits for the disk, so no strand does it. A file
 * that breaks ends there. Confined to one thread.
 */
public final class FileSound implements Sound, Closeable {
    private static final int PIECES_PER_SECOND = 50;

    private final SoundReader reader;
    private final short[] piece;
    private Optional<Resampler> filter = Optional.empty();
    private int filterTo;
    private short[] ready = new short[0];
    private int from;
    private int held;
    private boolean ended;

    private FileSound(SoundReader reader) {
        this.reader = reader;
        piece = new short[reader.rate() / PIECES_PER_SECOND];
    }

    /**
     * Opens a file.
     *
     * @throws SoundRejected where it is no sound file
     */
    public static FileSound open(Path file) throws IOException {
        return new FileSound(SoundReaders.open(file));
    }

    /** Samples a second, as the file has them. */
    public int rate() {
        return reader.rate();
    }

    @Override
    public boolean read(short[] pcm, int samples, int rate) {
        int written = 0;
        while (written < samples) {
            if (from == held && !refilled(rate)) {
                break;
            }
            int count = Math.min(samples - written, held - from);
            System.arraycopy(ready, from, pcm, written, count);
            from += count;
            written += count;
        }
        Arrays.fill(pcm, written, samples, (short) 0);
        return written > 0;
    }

    private boolean refilled(int rate) {
        from = 0;
        held = 0;
        while (held == 0 && !ended) {
            int got = more();
            ended = got == 0;
            held = got == 0 ? 0 : resampled(got, rate);
        }
        return held > 0;
    }

    private int more() {
        try {
            return reader.read(piece);
        } catch (IOException | SoundRejected broken) {
            return 0;
        }
    }

    private int resampled(int count, int rate) {
        if (filterTo != rate) {
            filterTo = rate;
            ready = new short[Math.max(piece.length, rate / PIECES_PER_SECOND + 2)];
            filter = rate == reader.rate()
                    ? Optional.empty()
                    : Optional.of(new Resampler(reader.rate(), rate, piece.length));
        }
        if (filter.isEmpty()) {
            System.arraycopy(piece, 0, ready, 0, count);
            return count;
        }
        return filter.get().resample(piece, 0, count, ready, 0);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
