package org.carillonpbx.registrar.boundary;

import java.time.Instant;

/**
 * A phone that is registered.
 *
 * @param source where its REGISTER came from, {@code udp:192.0.2.7:5060}
 * @param digest the algorithm it proved itself with
 * @param instance {@code +sip.instance}, empty where it sent none
 */
public record Registration(
        String extension,
        String contact,
        String source,
        String transport,
        String userAgent,
        String instance,
        String digest,
        Instant registeredAt,
        Instant expiresAt) {}
