package org.carillonpbx.journal.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/** One fact as it lies in a spool file: its length, a CRC-32C over the rest, its sequence number, its text in UTF-8. */
record Frame(long sequence, FactText content) {
    private static final int PREFIX = Integer.BYTES + Integer.BYTES;
    private static final int HEAD = PREFIX + Long.BYTES;
    /** No fact of ours is anywhere near this long, in bytes; a length beyond it is not a length. */
    private static final int LONGEST = 64 * 1024;

    Frame(long sequence, String text) {
        this(sequence, new FactText(text));
    }

    String text() {
        return content.text();
    }

    /** The whole frame, ready to be written. */
    ByteBuffer encode() {
        byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("a fact of " + bytes.length + " bytes");
        }
        ByteBuffer buffer = ByteBuffer.allocate(HEAD + bytes.length);
        buffer.putInt(bytes.length).putInt(0).putLong(sequence).put(bytes);
        buffer.putInt(Integer.BYTES, checksum(buffer, bytes.length));
        return buffer.flip();
    }

    /** The frame that begins at the buffer's position, moving past it; empty, and unmoved, where none whole and sound does. */
    static Optional<Frame> decode(ByteBuffer buffer) {
        int start = buffer.position();
        if (buffer.remaining() < HEAD) {
            return Optional.empty();
        }
        int length = buffer.getInt(start);
        if (length < 0 || length > LONGEST || buffer.remaining() < HEAD + length) {
            return Optional.empty();
        }
        ByteBuffer whole = buffer.slice(start, HEAD + length);
        if (whole.getInt(Integer.BYTES) != checksum(whole, length)) {
            return Optional.empty();
        }
        buffer.position(start + HEAD + length);
        String text = StandardCharsets.UTF_8.decode(whole.slice(HEAD, length)).toString();
        return Optional.of(new Frame(whole.getLong(PREFIX), text));
    }

    private static int checksum(ByteBuffer frame, int textLength) {
        CRC32C crc = new CRC32C();
        crc.update(frame.slice(PREFIX, Long.BYTES + textLength));
        return (int) crc.getValue();
    }
}
