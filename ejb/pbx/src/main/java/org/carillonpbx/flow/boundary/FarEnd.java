package org.carillonpbx.flow.boundary;

import java.util.Objects;

/**
 * The far end of a WebSocket connection.
 *
 * @param address an IP address in its textual form, IPv6 without brackets
 * @param port with the address it names the connection: no other has it at the same time
 * @param secure whether it came over TLS
 */
public record FarEnd(String address, int port, boolean secure) {
    public FarEnd {
        Objects.requireNonNull(address, "address");
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
    }
}
