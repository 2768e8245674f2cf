package org.carillonpbx.media.codec;

import java.util.Optional;

/** An audio encoding, as SDP names it (RFC 3551 §4.5), and where its coders come from. Immutable. */
public interface Codec {

    /** The encoding name in its usual writing, "PCMU". */
    String encoding();

    /** RTP clock rate in Hz, which is not always the rate of its samples (RFC 3551 §4.5.2). */
    int clockRate();

    /** The channels that its rtpmap names. */
    default int channels() {
        return 1;
    }

    /** The payload type offered for it: a static one, or the dynamic one that we are used to. */
    int payloadType();

    /**
     * What we want to be sent, as an fmtp line has it; empty for nothing in particular.
     *
     * @param bearable the sampling rate in Hz beyond which nobody would hear a difference
     */
    default String parameters(int bearable) {
        return "";
    }

    /** How its payload becomes the other's without changing length, if there is such a way. */
    default Optional<Conversion> conversionTo(Codec other) {
        return Optional.empty();
    }

    /**
     * The rate in Hz at which its sound is best had.
     *
     * @param wish the rate that would suit the other end of the work
     */
    int samplingRate(int wish);

    /** The milliseconds of sound in a packet that come nearest to the wish: tens from 10 to 60. */
    default int packetMillis(int wish) {
        return Math.max(10, Math.min(60, wish / 10 * 10));
    }

    /** Whether its coders remember what came before: a stream then has to be coded by one and the same. */
    default boolean remembers() {
        return true;
    }

    /** A decoder for one stream, at a rate of {@link #samplingRate}. */
    Decoder decoder(int samplingRate);

    /**
     * An encoder for one stream, at a rate of {@link #samplingRate}.
     *
     * @param wanted what the receiver asked for in its fmtp
     */
    Encoder encoder(int samplingRate, Parameters wanted);
}
