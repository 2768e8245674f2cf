package org.carillonpbx.media.codec;

import java.nio.ByteBuffer;

/** Turns a payload of one encoding into one of another, in place and without garbage. Shared by all strands. */
@FunctionalInterface
public interface Conversion {

    /**
     * Converts a payload where it lies.
     *
     * @param offset where the payload begins in the packet, bytes
     * @param length of the payload, bytes
     */
    void convert(ByteBuffer packet, int offset, int length);
}
