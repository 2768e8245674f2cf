package org.carillonpbx.media.sealed;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts a recording piece by piece (AES-256-GCM, SP 800-38D), so that it can be read from anywhere in it, and so that one
 * that was cut off has lost nothing but its end. The key is the recording's own, and a piece's number is its nonce: no nonce
 * comes twice. The last piece has a nonce of another kind, because one that was cut off is ended by somebody who cannot know
 * which numbers were used. Heading and length are authenticated with each piece. Confined to one thread.
 *
 * <p>A piece lies in the file as its clear length (4 bytes, the highest bit set for the last one), ciphertext and tag.
 */
public final class Chunks {
    /** More than any writer puts into one. */
    public static final int MOST_BYTES = 1 << 22;

    private static final int TAG_BYTES = 16;
    private static final int LENGTH_BYTES = 4;
    private static final int LAST = 1 << 31;

    private final SecretKey key;
    private final byte[] heading;
    private final Cipher cipher;

    public Chunks(SecretKey key, Heading heading) {
        this.key = key;
        this.heading = heading.bytes();
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException none) {
            throw new IllegalStateException("This JDK has no AES-GCM", none);
        }
    }

    /** A piece as it lies in the file. */
    public ByteBuffer seal(long number, Chunk chunk) {
        ByteBuffer clear = chunk.clear();
        int length = clear.remaining() | (chunk.last() ? LAST : 0);
        ByteBuffer sealed = ByteBuffer.allocate(LENGTH_BYTES + clear.remaining() + TAG_BYTES);
        sealed.putInt(length);
        try {
            run(Cipher.ENCRYPT_MODE, number, length, clear, sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM fails", impossible);
        }
        return sealed.flip();
    }

    private void run(int mode, long number, int length, ByteBuffer in, ByteBuffer out) throws GeneralSecurityException {
        boolean last = length < 0;
        byte[] nonce =
                ByteBuffer.allocate(12).putInt(last ? 1 : 0).putLong(number).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(heading);
        cipher.updateAAD(ByteBuffer.allocate(LENGTH_BYTES).putInt(length).flip());
        cipher.doFinal(in, out);
    }

    /** Where in the file a piece lies, and what its length field says. */
    public record Place(long number, long at, int length) {

        /** Bytes of the form in it. */
        public int bytes() {
            return last() ? 0 : (length & ~LAST) - Long.BYTES;
        }

        public boolean last() {
            return length < 0;
        }

        /** Where the next one begins. */
        public long end() {
            return at + LENGTH_BYTES + (length & ~LAST) + TAG_BYTES;
        }
    }

    /**
     * The piece that begins there.
     *
     * @throws EOFException where the file ends before it does
     */
    public static Place place(SeekableByteChannel file, long number, long at) throws IOException {
        file.position(at);
        int length = read(file, LENGTH_BYTES).getInt();
        Place place = new Place(number, at, length);
        int clear = length & ~LAST;
        if (clear < Long.BYTES || clear > MOST_BYTES) {
            throw new IOException("a damaged recording: a piece of " + clear + " bytes");
        }
        if (place.end() > file.size()) {
            throw new EOFException("a recording that was cut off");
        }
        return place;
    }

    /**
     * Reads a piece.
     *
     * @throws IOException where it was altered, or sealed with another key
     */
    public Chunk open(SeekableByteChannel file, Place place) throws IOException {
        file.position(place.at() + LENGTH_BYTES);
        int length = place.length() & ~LAST;
        ByteBuffer clear = ByteBuffer.allocate(length + TAG_BYTES);
        try {
            run(Cipher.DECRYPT_MODE, place.number(), place.length(), read(file, length + TAG_BYTES), clear);
        } catch (GeneralSecurityException altered) {
            throw new IOException("the seal of a recording is broken", altered);
        }
        return Chunk.read(clear.flip(), place.last());
    }

    static ByteBuffer read(SeekableByteChannel file, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) {
            if (file.read(buffer) < 0) {
                throw new EOFException("a recording that was cut off");
            }
        }
        return buffer.flip();
    }
}
