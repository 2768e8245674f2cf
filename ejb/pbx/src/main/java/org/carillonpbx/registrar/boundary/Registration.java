package org.carillonpbx.registrar.boundary;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A phone that is registered.
 *
 * @param source where its REGISTER came from, {@code udp:192.0.2.7:5060}
 * @param digest the algorithm it proved itself with
 * @param instance {@code +sip.instance}, empty where it sent none
 * @param flow {@code connected} where its connection stands or it answered when it was asked last, else {@code unknown}
 * @param roundTripMicros of its last answer, empty where it was never asked or never answered
 * @param nat whether a NAT stands between the phone and us
 * @param mac its MAC address as {@code 00:15:65:12:34:ab}, empty where it does not show
 */
public record Registration(
        String extension,
        String contact,
        String source,
        String transport,
        String userAgent,
        String instance,
        String digest,
        String flow,
        OptionalLong roundTripMicros,
        boolean nat,
        String mac,
        Instant registeredAt,
        Instant expiresAt) {

    /** Whether the other tells the same but for the round trip that was measured last. */
    public boolean sameButForTime(Registration other) {
        return timeless(OptionalLong.empty()).equals(other.timeless(OptionalLong.empty()));
    }

    private Registration timeless(OptionalLong roundTrip) {
        return new Registration(
                extension,
                contact,
                source,
                transport,
                userAgent,
                instance,
                digest,
                flow,
                roundTrip,
                nat,
                mac,
                registeredAt,
                expiresAt);
    }
}
