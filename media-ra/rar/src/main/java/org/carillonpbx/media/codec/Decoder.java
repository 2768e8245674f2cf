package org.carillonpbx.media.codec;

/**
 * Turns payloads of one stream into 16-bit samples, in arrays that the caller keeps. Confined to a strand.
 *
 * <p>Nothing here throws for what a packet holds: what cannot be decoded yields no samples.
 */
public interface Decoder {

    /** The most samples of one packet, at 48 kHz and 120 ms. */
    int MOST_SAMPLES = 5760;

    /**
     * Decodes a payload.
     *
     * @return samples written from {@code at} on, 0 where the payload makes no sense
     */
    int decode(byte[] payload, int offset, int length, short[] out, int at);

    /** Makes up for sound that did not come: so many samples are written from {@code at} on. */
    void conceal(short[] out, int at, int samples);

    /**
     * Makes up for sound that did not come out of what the packet after it says of it.
     *
     * @return false where it says nothing; nothing was written
     */
    default boolean recover(byte[] next, int offset, int length, short[] out, int at, int samples) {
        return false;
    }

    /** Whether this payload ends a talk spurt, so that comfort noise goes on until the next one. */
    default boolean isSilence(int length) {
        return false;
    }
}
