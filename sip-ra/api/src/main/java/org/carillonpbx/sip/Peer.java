package org.carillonpbx.sip;

import java.util.Objects;

/**
 * The far end of one hop as the packets show it (RFC 3581), not as its headers claim.
 *
 * @param address an IP address in its textual form, IPv6 without brackets
 */
public record Peer(Transport transport, String address, int port) {
    public Peer {
        Objects.requireNonNull(transport, "transport");
        Objects.requireNonNull(address, "address");
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
    }

    @Override
    public String toString() {
        return transport.name().toLowerCase(java.util.Locale.ROOT) + ":"
                + (address.indexOf(':') < 0 ? address : "[" + address + "]") + ":" + port;
    }
}
