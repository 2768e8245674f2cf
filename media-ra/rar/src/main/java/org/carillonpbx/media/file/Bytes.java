package org.carillonpbx.media.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads numbers as little-endian files have them, and never further than there is. */
final class Bytes {
    private final InputStream in;

    Bytes(InputStream in) {
        this.in = in;
    }

    /** So many bytes. */
    byte[] take(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    /** As many as there are, up to the array's length; 0 at the end. */
    int fill(byte[] bytes, int most) throws IOException {
        return in.readNBytes(bytes, 0, Math.min(most, bytes.length));
    }

    void skip(long count) throws IOException {
        in.skipNBytes(count);
    }

    static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    static int number(byte[] bytes, int at) {
        return word(bytes, at) | word(bytes, at + 2) << 16;
    }

    static long unsigned(byte[] bytes, int at) {
        return number(bytes, at) & 0xFFFF_FFFFL;
    }
}
