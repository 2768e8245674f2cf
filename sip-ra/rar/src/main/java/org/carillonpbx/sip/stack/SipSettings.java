package org.carillonpbx.sip.stack;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.stream.StreamLimits;
import org.carillonpbx.sip.tap.TraceMode;
import org.carillonpbx.sip.tls.TlsSettings;

/**
 * How the adapter is set up.
 *
 * @param node this node's name, part of every dialog key
 * @param advertised what peers are told to send to, where it is not the address they reach
 * @param product name and version for User-Agent and Server
 * @param trace what of the wire is told to the listener
 * @param marking what packets are marked with
 * @param maxDialogs how many dialogs may live at once; calls above are answered 503
 * @param tls certificate and port of TLS, where that is among the transports
 * @param streams what a connection may cost
 * @param domains the domains that requests may be for besides our own addresses; empty: any
 * @param dialogs how calls are kept
 */
public record SipSettings(
        String node,
        List<ListenAddress> addresses,
        Set<Transport> transports,
        Advertised advertised,
        String domain,
        String product,
        int maxDialogs,
        TlsSettings tls,
        StreamLimits streams,
        Set<String> domains,
        DialogSettings dialogs,
        TraceMode trace,
        Dscp marking) {
    public SipSettings {
        Objects.requireNonNull(node, "node");
        addresses = List.copyOf(addresses);
        transports = Set.copyOf(transports);
        Objects.requireNonNull(advertised, "advertised");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(tls, "tls");
        Objects.requireNonNull(streams, "streams");
        domains = Set.copyOf(domains);
        Objects.requireNonNull(dialogs, "dialogs");
        Objects.requireNonNull(trace, "trace");
        Objects.requireNonNull(marking, "marking");
        if (addresses.isEmpty() || transports.isEmpty()) {
            throw new IllegalArgumentException("nothing to listen on");
        }
        for (Transport transport : transports) {
            if (transport != Transport.UDP && transport != Transport.TCP && transport != Transport.TLS) {
                throw new IllegalArgumentException("transport " + transport + " is not among udp, tcp and tls");
            }
        }
        if (transports.contains(Transport.TLS) != tls.port() > 0) {
            throw new IllegalArgumentException("TLS needs a port, and the port TLS");
        }
    }

    /** Where that transport is listened on at an address. */
    public int port(ListenAddress address, Transport transport) {
        return transport == Transport.TLS ? tls.port() : address.port();
    }

    /** Whether that transport is listened on at an address: TLS is at the first of those that share a host. */
    public boolean listens(ListenAddress address, Transport transport) {
        return transports.contains(transport)
                && (transport != Transport.TLS
                        || addresses.stream()
                                .filter(other -> other.host().equals(address.host()))
                                .findFirst()
                                .filter(address::equals)
                                .isPresent());
    }
}
