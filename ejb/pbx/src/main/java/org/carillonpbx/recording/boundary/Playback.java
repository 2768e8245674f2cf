package org.carillonpbx.recording.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.carillonpbx.media.sealed.SealedSound;

/** A recording on its way to a player, decrypted piece by piece. Has to be closed; confined to one thread. */
public final class Playback implements AutoCloseable {
    private final RecordingEntry entry;
    private final SealedSound sound;

    public Playback(RecordingEntry entry, SealedSound sound) {
        this.entry = entry;
        this.sound = sound;
    }

    public RecordingEntry entry() {
        return entry;
    }

    /** Bytes of the whole file. */
    public long size() {
        return sound.size();
    }

    /** Writes the bytes from the first (inclusive) to the last (exclusive). */
    public void write(long from, long to, OutputStream out) throws IOException {
        sound.copy(from, to, out);
    }

    @Override
    public void close() {
        try {
            sound.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
