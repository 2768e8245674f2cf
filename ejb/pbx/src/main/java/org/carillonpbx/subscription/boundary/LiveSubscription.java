package org.carillonpbx.subscription.boundary;

import java.time.Instant;

/**
 * A subscription that stands.
 *
 * @param id names it for {@link Subscriptions#end}
 * @param contact where its NOTIFYs go, a URI: text from the network
 * @param source where its SUBSCRIBE came from, {@code udp:192.0.2.7:5060}; empty behind a proxy
 * @param notified how many NOTIFYs were sent
 * @param failures how many failed in a row; it ends after a few
 */
public record LiveSubscription(
        String id,
        String watcher,
        String event,
        String resource,
        boolean list,
        String contact,
        String source,
        String userAgent,
        long notified,
        int failures,
        Instant since,
        Instant expiresAt) {}
