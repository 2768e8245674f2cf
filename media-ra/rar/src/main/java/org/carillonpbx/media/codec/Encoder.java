package org.carillonpbx.media.codec;

/** Turns 16-bit samples of one stream into payloads, in arrays that the caller keeps. Confined to a strand. */
public interface Encoder {

    /**
     * Encodes one packet's samples.
     *
     * @param samples a multiple of 10 ms
     * @return bytes written from {@code offset} on; 0 where silence need not be sent
     */
    int encode(short[] pcm, int at, int samples, byte[] out, int offset);

    /**
     * Goes on where another one's stream is, as if it had encoded that one's sound.
     *
     * @return false where this cannot be done; nothing has changed then
     */
    default boolean follow(Encoder other) {
        return false;
    }
}
