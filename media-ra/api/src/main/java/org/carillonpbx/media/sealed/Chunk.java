package org.carillonpbx.media.sealed;

import java.nio.ByteBuffer;

/**
 * A piece of a recording in the clear.
 *
 * @param frames how many frames of sound the recording has up to its end
 * @param bytes of the form; of the last piece none
 * @param lost of the last piece: blocks of sound that were not written down
 */
public record Chunk(long frames, ByteBuffer bytes, long lost, boolean last) {

    public static Chunk of(long frames, ByteBuffer bytes) {
        return new Chunk(frames, bytes, 0, false);
    }

    /** What says that the recording is whole. */
    public static Chunk last(long frames, long lost) {
        return new Chunk(frames, ByteBuffer.allocate(0), lost, true);
    }

    ByteBuffer clear() {
        ByteBuffer clear =
                ByteBuffer.allocate(8 + (last ? 8 : bytes.remaining())).putLong(frames);
        return (last ? clear.putLong(lost) : clear.put(bytes.duplicate())).flip();
    }

    static Chunk read(ByteBuffer clear, boolean last) {
        long frames = clear.getLong();
        return last ? last(frames, clear.getLong()) : of(frames, clear.slice());
    }
}
