package org.carillonpbx.sip.stack;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.carillonpbx.sip.Transport;

/**
 * How the adapter is set up.
 *
 * @param node this node's name, part of every dialog key
 * @param externalAddress what peers outside this machine are told to send to, where it is not the address they reach
 * @param product name and version for User-Agent and Server
 * @param maxDialogs how many dialogs may live at once; calls above are answered 503
 */
public record SipSettings(
        String node,
        List<ListenAddress> addresses,
        Set<Transport> transports,
        Optional<String> externalAddress,
        String domain,
        String product,
        int maxDialogs) {
    public SipSettings {
        Objects.requireNonNull(node, "node");
        addresses = List.copyOf(addresses);
        transports = Set.copyOf(transports);
        Objects.requireNonNull(externalAddress, "externalAddress");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(product, "product");
        if (addresses.isEmpty() || transports.isEmpty()) {
            throw new IllegalArgumentException("nothing to listen on");
        }
        for (Transport transport : transports) {
            if (transport != Transport.UDP && transport != Transport.TCP) {
                throw new IllegalArgumentException("transport " + transport + " is not among udp and tcp");
            }
        }
    }
}
