package org.carillonpbx.call;

import java.util.Objects;
import java.util.Optional;

/**
 * A caller comes in, admitted already.
 *
 * @param from who the caller proved to be, or says to be where it is a guest
 * @param called what was dialled
 * @param offer the caller's SDP; empty where it waits for ours
 * @param hop where its packets come from, {@code udp:192.0.2.7:5060}
 * @param address the IP address of the hop
 * @param journey how the call came here
 * @param acknowledges it acknowledges ringing, so that an offer of ours can be made before the answer (RFC 3262)
 */
public record IncomingCall(
        LegId leg,
        Party from,
        String called,
        Optional<String> offer,
        String hop,
        String address,
        String sipCallId,
        Journey journey,
        boolean acknowledges) {
    public IncomingCall {
        Objects.requireNonNull(leg, "leg");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(called, "called");
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(hop, "hop");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(sipCallId, "sipCallId");
        Objects.requireNonNull(journey, "journey");
    }

    /** One from a phone that acknowledges answers only. */
    public IncomingCall(
            LegId leg,
            Party from,
            String called,
            Optional<String> offer,
            String hop,
            String address,
            String sipCallId,
            Journey journey) {
        this(leg, from, called, offer, hop, address, sipCallId, journey, false);
    }

    /** A proven caller that dialled, and nothing else. */
    public IncomingCall(
            LegId leg,
            Party from,
            String called,
            Optional<String> offer,
            String hop,
            String address,
            String sipCallId) {
        this(leg, from, called, offer, hop, address, sipCallId, Journey.direct());
    }
}
