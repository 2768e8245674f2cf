package org.carillonpbx.media.sdp;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.media.codec.Codec;
import org.carillonpbx.media.codec.Parameters;

/**
 * What an offer and its answer settled.
 *
 * @param remote where the far side wants RTP, empty while it wants none (0.0.0.0, port 0)
 * @param remoteRtcp where it wants RTCP; equal to {@code remote} where multiplexed
 * @param direction ours
 * @param codec the one that we send by preference
 * @param incoming what the far side may send us, by the numbers it uses
 * @param outgoing what we may send, by the numbers the far side expects
 * @param ptime milliseconds of sound in a packet
 * @param maxPtime the most that the far side takes in a packet, milliseconds
 */
public record Agreement(
        Optional<InetSocketAddress> remote,
        Optional<InetSocketAddress> remoteRtcp,
        boolean rtcpMux,
        Direction direction,
        Codec codec,
        List<Format> incoming,
        List<Format> outgoing,
        int ptime,
        int maxPtime) {
    /** Where the far side sets no bound. */
    public static final int ANY_PTIME = 200;

    public Agreement {
        incoming = List.copyOf(incoming);
        outgoing = List.copyOf(outgoing);
    }

    /** The same, but for where to send. */
    public Agreement withRemotes(Optional<InetSocketAddress> rtp, Optional<InetSocketAddress> rtcp) {
        return new Agreement(rtp, rtcp, rtcpMux, direction, codec, incoming, outgoing, ptime, maxPtime);
    }

    Agreement withDirection(Direction ours) {
        return new Agreement(remote, remoteRtcp, rtcpMux, ours, codec, incoming, outgoing, ptime, maxPtime);
    }

    /** Whether telephone-events come in by this number. */
    public boolean isEvent(int payloadType) {
        for (Format format : incoming) { // asked for each number there is: no stream for each of them
            if (format.payloadType() == payloadType && format.isEvent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the far side was told that it may send comfort noise for its silence. */
    public boolean mayBringNoise() {
        return incoming.stream().anyMatch(Format::isNoise);
    }

    /** Whether the far side wants to be sent comfort noise. */
    public boolean takesNoise() {
        return outgoing.stream().anyMatch(Format::isNoise);
    }

    /** What the far side wants of the sound that we send it. */
    public Parameters parameters() {
        return outgoing.stream()
                .filter(format -> format.isOf(codec))
                .map(Format::parameters)
                .findFirst()
                .orElse(Parameters.NONE);
    }

    /**
     * Whether packets of this type are looked at. Comfort noise is, though it was not agreed on: some send it unasked
     * (RFC 3389), and what is not wanted is dropped later.
     */
    public boolean accepts(int payloadType) {
        for (Format format : incoming) {
            if (format.payloadType() == payloadType) {
                return true;
            }
        }
        return payloadType == Format.NOISE.payloadType() && codec.clockRate() == Format.NOISE.clockRate();
    }

    /** The far side wants to hear nobody: by its direction, or by an address or a port to which nothing can be sent. */
    public boolean isHeld() {
        return !direction.sends();
    }

    /** The far side should be sending now. Whoever holds may play music, and may as well say nothing for an hour. */
    public boolean expectsSound() {
        return direction.receives() && !isHeld();
    }
}
