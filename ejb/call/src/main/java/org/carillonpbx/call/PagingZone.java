package org.carillonpbx.call;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Loudspeakers and phones that a caller speaks to.
 *
 * @param group the multicast address that loudspeakers listen to; empty for none
 * @param ttl how many routers its packets may pass
 * @param networkInterface the interface that they leave by; empty where the routes decide
 * @param aLaw A-law, or else µ-law
 * @param longest after how long a page is ended
 * @param members the extensions whose phones are called
 * @param pagers who may speak to it; empty for everybody
 */
public record PagingZone(
        String number,
        String name,
        String group,
        int port,
        int ttl,
        String networkInterface,
        boolean aLaw,
        Duration longest,
        List<String> members,
        Set<String> pagers) {
    public PagingZone {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(networkInterface, "networkInterface");
        members = List.copyOf(members);
        pagers = Set.copyOf(pagers);
        if (longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("a page lasts for some time: " + longest);
        }
    }

    /** One of loudspeakers alone, for everybody. */
    public PagingZone(
            String number,
            String name,
            String group,
            int port,
            int ttl,
            String networkInterface,
            boolean aLaw,
            Duration longest) {
        this(number, name, group, port, ttl, networkInterface, aLaw, longest, List.of(), Set.of());
    }

    public boolean hasLoudspeakers() {
        return !group.isEmpty();
    }

    /** Whether this caller may speak to it: a guest may say that it is anybody, and so may not where not all may. */
    public boolean admits(Leg caller) {
        return pagers.isEmpty()
                || (caller.journey().vouched() && pagers.contains(caller.party().number()));
    }
}
