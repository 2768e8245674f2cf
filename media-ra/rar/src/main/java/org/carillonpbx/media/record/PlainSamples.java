package org.carillonpbx.media.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Plain 16-bit samples, little-endian, as a WAV file has them behind its header; whoever reads the file writes that. */
final class PlainSamples implements Writing {
    private final int channels;
    private ByteBuffer bytes;

    PlainSamples(int channels, int rate) {
        this.channels = channels;
        bytes = empty(2 * channels * rate);
    }

    private static ByteBuffer empty(int room) {
        return ByteBuffer.allocate(room).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public byte[] begin() {
        return new byte[0];
    }

    @Override
    public void frame(short left, short right) {
        if (bytes.remaining() < 2 * channels) {
            bytes = empty(2 * bytes.capacity()).put(bytes.flip());
        }
        bytes.putShort(left);
        if (channels > 1) {
            bytes.putShort(right);
        }
    }

    @Override
    public ByteBuffer take() {
        ByteBuffer taken =
                ByteBuffer.allocate(bytes.position()).put(bytes.flip()).flip();
        bytes.clear();
        return taken;
    }

    @Override
    public ByteBuffer end() {
        return take();
    }
}
