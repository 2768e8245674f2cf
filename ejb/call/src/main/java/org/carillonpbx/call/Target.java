package org.carillonpbx.call;

import java.util.List;
import java.util.Objects;

/**
 * A place to send an INVITE to.
 *
 * @param uri the registered contact URI
 * @param hop where its REGISTER came from, {@code udp:192.0.2.7:5060}; packets go there
 * @param route the Path of the registration
 */
public record Target(String uri, String hop, List<String> route) {
    public Target {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(hop, "hop");
        route = List.copyOf(route);
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
