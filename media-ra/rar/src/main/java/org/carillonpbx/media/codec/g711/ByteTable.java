package org.carillonpbx.media.codec.g711;

import java.nio.ByteBuffer;
import java.util.function.IntUnaryOperator;
import org.carillonpbx.media.codec.Conversion;

/** A conversion that replaces each byte by another, looked up in a table of 256. */
final class ByteTable implements Conversion {
    private final byte[] table = new byte[256];

    ByteTable(IntUnaryOperator each) {
        for (int code = 0; code < table.length; code++) {
            table[code] = (byte) each.applyAsInt(code);
        }
    }

    @Override
    public void convert(ByteBuffer packet, int offset, int length) {
        for (int at = offset; at < offset + length; at++) {
            packet.put(at, table[packet.get(at) & 0xFF]);
        }
    }
}
