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
}
