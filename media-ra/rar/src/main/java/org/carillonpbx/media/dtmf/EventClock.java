package org.carillonpbx.media.dtmf;

import java.nio.ByteBuffer;
import org.carillonpbx.media.codec.Conversion;

/** Tells the duration of a telephone-event in units of another clock (RFC 4733 §2.3.5). */
public record EventClock(int from, int to) implements Conversion {
    private static final int DURATION = 2;
    private static final int EVENT_BYTES = 4;
    private static final int MOST = 0xFFFF;

    @Override
    public void convert(ByteBuffer packet, int offset, int length) {
        if (length >= EVENT_BYTES && from != to) {
            long duration = (packet.getShort(offset + DURATION) & 0xFFFFL) * to / from;
            packet.putShort(offset + DURATION, (short) Math.min(MOST, duration));
        }
    }
}
