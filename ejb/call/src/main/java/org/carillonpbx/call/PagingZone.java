package org.carillonpbx.call;

import java.time.Duration;
import java.util.Objects;

/**
 * Loudspeakers that a caller speaks to.
 *
 * @param group the multicast address that they listen to
 * @param ttl how many routers its packets may pass
 * @param networkInterface the interface that they leave by; empty where the routes decide
 * @param aLaw A-law, or else µ-law
 * @param longest after how long a page is ended
 */
public record PagingZone(
        String number,
        String name,
        String group,
        int port,
        int ttl,
        String networkInterface,
        boolean aLaw,
        Duration longest) {
    public PagingZone {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(networkInterface, "networkInterface");
        if (longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("a page lasts for some time: " + longest);
        }
    }
}
