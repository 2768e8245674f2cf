package org.carillonpbx.call;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A place to send an INVITE to.
 *
 * @param uri the registered contact URI
 * @param hop where its REGISTER came from, {@code udp:192.0.2.7:5060}; packets go there
 * @param route the Path of the registration
 * @param others other ways to the same phone, to be tried in this order where this one is broken (RFC 5626 §5.3)
 * @param answersItself the phone is asked to answer without anybody's hand (RFC 5373)
 */
public record Target(String uri, String hop, List<String> route, List<Target> others, boolean answersItself) {
    public Target {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(hop, "hop");
        route = List.copyOf(route);
        others = List.copyOf(others);
    }

    public Target(String uri, String hop, List<String> route) {
        this(uri, hop, route, List.of(), false);
    }

    /** This, asked to answer by itself. */
    public Target answeringItself() {
        return new Target(uri, hop, route, others, true);
    }

    /** This, with other ways to the same phone. */
    public Target otherwise(List<Target> ways) {
        return new Target(uri, hop, route, ways, answersItself);
    }

    /** The next way to the same phone. */
    public Optional<Target> next() {
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(others.get(0).otherwise(others.subList(1, others.size())))
                        .map(next -> answersItself ? next.answeringItself() : next);
    }

    /** The IP address of the hop, IPv6 without brackets; empty where the hop is written otherwise. */
    public String address() {
        int from = hop.indexOf(':') + 1;
        int to = hop.lastIndexOf(':');
        if (to <= from) {
            return "";
        }
        boolean bracketed = hop.charAt(from) == '[' && hop.charAt(to - 1) == ']';
        return bracketed ? hop.substring(from + 1, to - 1) : hop.substring(from, to);
    }
}
