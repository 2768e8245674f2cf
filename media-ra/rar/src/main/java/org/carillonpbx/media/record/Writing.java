package org.carillonpbx.media.record;

import java.nio.ByteBuffer;

/** Turns frames of sound into the bytes of a kind of file. Confined to the writer's thread. */
interface Writing {

    /** The bytes that the file begins with. */
    byte[] begin();

    /** Takes one frame: a sample a channel. */
    void frame(short left, short right);

    /** The bytes of all frames taken since, as far as they are ready. */
    ByteBuffer take();

    /** The bytes that end the file. */
    ByteBuffer end();
}
