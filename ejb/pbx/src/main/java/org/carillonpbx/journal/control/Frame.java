package org.carillonpbx.journal.control;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/** One fact as it lies in a spool file: its length, a CRC-32C over the rest, its sequence number, its bytes. */
record Frame(long sequence, byte[] payload) {
    private static final int PREFIX = Integer.BYTES + Integer.BYTES;
    /** No fact of ours is anywhere near this long; a length beyond it is not a length. */
    static final int LONGEST_PAYLOAD = 64 * 1024;

    Frame {
        if (payload.length > LONGEST_PAYLOAD) {
            throw new IllegalArgumentException("a fact of " + payload.length + " bytes");
        }
    }

    int length() {
        return PREFIX + Long.BYTES + payload.length;
    }

    ByteBuffer encode() {
        ByteBuffer buffer = ByteBuffer.allocate(length());
        buffer.putInt(payload.length).putInt(0).putLong(sequence).put(payload);
        buffer.putInt(Integer.BYTES, checksum(buffer, payload.length));
        return buffer.flip();
    }

    /** The frame that begins at the buffer's position, moving past it; empty, and unmoved, where none whole and sound does. */
    static Optional<Frame> decode(ByteBuffer buffer) {
        int start = buffer.position();
        if (buffer.remaining() < PREFIX + Long.BYTES) {
            return Optional.empty();
        }
        int length = buffer.getInt(start);
        if (length < 0 || length > LONGEST_PAYLOAD || buffer.remaining() < PREFIX + Long.BYTES + length) {
            return Optional.empty();
        }
        ByteBuffer whole = buffer.slice(start, PREFIX + Long.BYTES + length);
        if (whole.getInt(Integer.BYTES) != checksum(whole, length)) {
            return Optional.empty();
        }
        byte[] payload = new byte[length];
        whole.get(PREFIX + Long.BYTES, payload);
        buffer.position(start + whole.limit());
        return Optional.of(new Frame(whole.getLong(PREFIX), payload));
    }

    private static int checksum(ByteBuffer frame, int payloadLength) {
        CRC32C crc = new CRC32C();
        crc.update(frame.slice(PREFIX, Long.BYTES + payloadLength));
        return (int) crc.getValue();
    }
}
