package org.carillonpbx.media.codec.g729;

import org.carillonpbx.media.codec.Encoder;

/** Ten milliseconds become ten octets. */
final class G729Encoder implements Encoder {
    private final Object coder = Coders.newEncoder();
    private final short[] frame = new short[Coders.FRAME_SAMPLES];
    private final short[] serial = new short[Coders.SERIAL_WORDS];

    @Override
    public int encode(short[] pcm, int at, int samples, byte[] out, int offset) {
        int frames = samples / Coders.FRAME_SAMPLES;
        for (int i = 0; i < frames; i++) {
            System.arraycopy(pcm, at + i * Coders.FRAME_SAMPLES, frame, 0, frame.length);
            Coders.encode(coder, frame, serial);
            pack(out, offset + i * Coders.FRAME_BYTES);
        }
        return frames * Coders.FRAME_BYTES;
    }

    private void pack(byte[] out, int offset) {
        for (int octet = 0; octet < Coders.FRAME_BYTES; octet++) {
            int value = 0;
            for (int bit = 0; bit < 8; bit++) {
                value = (value << 1) | (serial[Coders.FIRST_BIT + octet * 8 + bit] == Coders.ONE ? 1 : 0);
            }
            out[offset + octet] = (byte) value;
        }
    }
}
