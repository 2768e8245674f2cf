package org.carillonpbx.media.sdp;

import java.util.Optional;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Codecs;
import org.carillonpbx.media.codec.Parameters;

/**
 * A payload type and what it stands for in one description.
 *
 * @param parameters what the description's author wants to be sent under it
 */
public record Format(int payloadType, String encoding, int clockRate, int channels, Parameters parameters) {
    /** Comfort noise, which has this number and no other (RFC 3389 §4, RFC 3551 §6). */
    public static final Format NOISE = new Format(13, "CN", 8000);

    private static final String TELEPHONE_EVENT = "telephone-event";
    private static final int USUAL_EVENT_TYPE = 101;
    private static final int USUAL_WIDE_EVENT_TYPE = 110;
    private static final int USUAL_EVENT_RATE = 8000;
    private static final int ANY_RATE = 48_000;
    /** RFC 4733 §7.1.1: what we relay. */
    private static final Parameters EVENTS = new Parameters("0-15");

    public Format(int payloadType, String encoding, int clockRate) {
        this(payloadType, encoding, clockRate, 1, Parameters.NONE);
    }

    static Format of(Codec codec) {
        return new Format(
                codec.payloadType(),
                codec.encoding(),
                codec.clockRate(),
                codec.channels(),
                new Parameters(codec.parameters(ANY_RATE)));
    }

    /** Telephone-events on the clock of the sound that they stand in for (RFC 4733 §2.1). */
    static Format events(int clockRate) {
        int type = clockRate == USUAL_EVENT_RATE ? USUAL_EVENT_TYPE : USUAL_WIDE_EVENT_TYPE;
        return new Format(type, TELEPHONE_EVENT, clockRate, 1, EVENTS);
    }

    /** RFC 4733. */
    public boolean isEvent() {
        return encoding.equalsIgnoreCase(TELEPHONE_EVENT);
    }

    /** RFC 3389, on whatever clock. */
    public boolean isNoise() {
        return encoding.equalsIgnoreCase(NOISE.encoding);
    }

    /** Neither events nor noise. */
    boolean isSound() {
        return !isEvent() && !isNoise();
    }

    public Optional<Codec> codec() {
        return Codecs.named(encoding, clockRate).filter(codec -> codec.channels() == channels);
    }

    public boolean isOf(Codec codec) {
        return means(codec.encoding(), codec.clockRate(), codec.channels());
    }

    /** The same encoding, whatever its number and parameters. */
    public boolean means(Format other) {
        return means(other.encoding, other.clockRate, other.channels);
    }

    private boolean means(String name, int rate, int count) {
        return clockRate == rate && channels == count && encoding.equalsIgnoreCase(name);
    }

    Format numbered(int type) {
        return new Format(type, encoding, clockRate, channels, parameters);
    }

    Format with(Parameters other) {
        return new Format(payloadType, encoding, clockRate, channels, other);
    }

    Format asOurs() {
        return asOurs(ANY_RATE);
    }

    /** The same number and encoding with what we want to be sent under it, where no more than this rate can be heard. */
    Format asOurs(int bearable) {
        String wanted = codec().map(codec -> codec.parameters(bearable)).orElse("");
        return with(isEvent() ? EVENTS : new Parameters(wanted));
    }
}
