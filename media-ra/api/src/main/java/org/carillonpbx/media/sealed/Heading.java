package org.carillonpbx.media.sealed;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a recording's file begins with, in the clear: eight letters, a version, the form, channels, rate, and the key to the
 * rest, sealed by whoever owns it.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Heading(Form form, int channels, int rate, byte[] sealedKey) {
    private static final byte[] LETTERS = "CARILREC".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int FIXED_BYTES = 8 + 1 + 1 + 1 + 4 + 2;
    private static final int MOST_KEY_BYTES = 1024;

    public Heading {
        if (channels < 1 || channels > 2 || rate < 8000 || rate > 48_000) {
            throw new IllegalArgumentException(channels + " channels at " + rate);
        }
        if (sealedKey.length > MOST_KEY_BYTES) {
            throw new IllegalArgumentException("a sealed key of " + sealedKey.length + " bytes");
        }
        sealedKey = sealedKey.clone();
    }

    /** As it lies in the file. */
    public byte[] bytes() {
        return ByteBuffer.allocate(size())
                .put(LETTERS)
                .put((byte) VERSION)
                .put((byte) form.code())
                .put((byte) channels)
                .putInt(rate)
                .putShort((short) sealedKey.length)
                .put(sealedKey)
                .array();
    }

    public int size() {
        return FIXED_BYTES + sealedKey.length;
    }

    /**
     * Reads it from where the channel stands.
     *
     * @throws IOException where this is no recording
     */
    public static Heading read(SeekableByteChannel file) throws IOException {
        ByteBuffer fixed = Chunks.read(file, FIXED_BYTES);
        try {
            byte[] letters = new byte[LETTERS.length];
            fixed.get(letters);
            if (!Arrays.equals(letters, LETTERS) || fixed.get() != VERSION) {
                throw new IOException("not a recording of this version");
            }
            Form form = Form.of(fixed.get());
            int channels = fixed.get();
            int rate = fixed.getInt();
            int length = fixed.getShort() & 0xFFFF;
            byte[] key = new byte[Math.min(length, MOST_KEY_BYTES + 1)];
            Chunks.read(file, key.length).get(key);
            return new Heading(form, channels, rate, key);
        } catch (IllegalArgumentException | BufferUnderflowException damaged) {
            throw new IOException("a damaged recording", damaged);
        }
    }
}
