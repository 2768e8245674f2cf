package org.carillonpbx.media.graph;

import java.nio.ByteBuffer;
import org.carillonpbx.media.rtp.Packet;

/** The sound of one tick on its way through the stages, and at last the payload that it becomes. Kept and used again. */
final class Frame {
    private static final int MOST_MILLIS = 60;
    private static final int MOST_PAYLOAD = 1500;

    final short[] pcm;
    final byte[] payload = new byte[MOST_PAYLOAD];
    final int samples;
    final int rate;
    int length;
    long now;
    /** The strand's buffer, to send by. */
    Packet out = new Packet(ByteBuffer.allocate(0));

    Frame(int rate, int millis) {
        this.rate = rate;
        samples = rate / 1000 * millis;
        pcm = new short[Math.max(samples, MOST_MILLIS * rate / 1000) + 16];
    }
}
