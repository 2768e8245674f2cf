package org.carillonpbx.media.sound;

/** The plain part of a decoder of a waveform codec, which knows of no loss. */
@FunctionalInterface
public interface Decoding {

    /** As {@link org.carillonpbx.media.codec.Decoder#decode}. */
    int decode(byte[] payload, int offset, int length, short[] out, int at);
}
