package org.carillonpbx.livecall.boundary;

import java.time.Instant;
import java.util.Optional;

/** A call that is going on. {@code state} is {@code ringing}, {@code talking} or {@code held}. */
public record LiveCall(
        String id,
        String caller,
        String callerName,
        String called,
        String answeredBy,
        String feature,
        String state,
        Instant startedAt,
        Optional<Instant> answeredAt) {}
