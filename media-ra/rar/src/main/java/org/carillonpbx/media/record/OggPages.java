package org.carillonpbx.media.record;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Puts packets on the pages of one Ogg stream (RFC 3533 §6). Confined to one thread. */
final class OggPages {
    private static final int HEADER_BYTES = 27;
    private static final int MOST_SEGMENTS = 255;
    private static final int FIRST = 2;
    private static final int LAST = 4;
    private static final int CHECKSUM_AT = 22;
    private static final int POLYNOMIAL = 0x04c11db7;
    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            int remainder = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                remainder = (remainder << 1) ^ (remainder < 0 ? POLYNOMIAL : 0);
            }
            TABLE[i] = remainder;
        }
    }

    private final int serial;
    private final byte[] lacing = new byte[MOST_SEGMENTS];
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int segments;
    private int page;

    OggPages(int serial) {
        this.serial = serial;
    }

    void add(byte[] packet, int length) {
        for (int left = length; left >= 0; left -= 255) {
            lacing[segments++] = (byte) Math.min(255, left);
        }
        body.write(packet, 0, length);
    }

    /** Whether another packet may find no room. */
    boolean isFull() {
        return segments > MOST_SEGMENTS - 16;
    }

    /** Writes the page, if there is anything on it or it is the last one. */
    void flush(ByteArrayOutputStream out, long granule, boolean last) {
        if (segments == 0 && !last) {
            return;
        }
        byte[] bytes = ByteBuffer.allocate(HEADER_BYTES + segments + body.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OggS".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .put((byte) ((page == 0 ? FIRST : 0) | (last ? LAST : 0)))
                .putLong(granule)
                .putInt(serial)
                .putInt(page++)
                .putInt(0)
                .put((byte) segments)
                .put(lacing, 0, segments)
                .put(body.toByteArray())
                .array();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(CHECKSUM_AT, checksum(bytes));
        out.write(bytes, 0, bytes.length);
        segments = 0;
        body.reset();
    }

    private static int checksum(byte[] bytes) {
        int sum = 0;
        for (byte next : bytes) {
            sum = (sum << 8) ^ TABLE[((sum >>> 24) ^ next) & 0xFF];
        }
        return sum;
    }
}
