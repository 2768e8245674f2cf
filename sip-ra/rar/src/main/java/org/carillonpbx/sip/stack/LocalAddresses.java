package org.carillonpbx.sip.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The address under which a peer reaches us: what Via and Contact name. It follows the route to the peer, as the kernel
 * would choose it, unless an external address is set. Thread-safe; remembers a bounded number of peers.
 */
public final class LocalAddresses {

    private static final int REMEMBERED = 4096;

    private final Advertised advertised;
    private final Map<InetAddress, String> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    public LocalAddresses(Advertised advertised) {
        this.advertised = advertised;
    }

    /** The host to write for this peer, IPv6 in brackets. */
    public String towards(InetAddress peer, ListenAddress bound) {
        Optional<String> outside = advertised.towards(peer, bound);
        if (outside.isPresent()) {
            return bracketed(outside.get());
        }
        if (!bound.any()) {
            return bracketed(bound.host());
        }
        synchronized (known) {
            String address = known.get(peer);
            if (address != null) {
                return address;
            }
        }
        String found = bracketed(routed(peer).orElse(bound.host()));
        synchronized (known) {
            known.put(peer, found);
        }
        return found;
    }

    /** Connecting a datagram socket sends nothing: it only makes the kernel choose a route. */
    private static Optional<String> routed(InetAddress peer) {
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.connect(new InetSocketAddress(peer, 9));
            InetAddress local = ((InetSocketAddress) channel.getLocalAddress()).getAddress();
            return local.isAnyLocalAddress() ? Optional.empty() : Optional.of(local.getHostAddress());
        } catch (IOException e) {
            return Optional.empty(); // no route to the peer: the send that follows reports it
        }
    }

    private static String bracketed(String host) {
        int zone = host.indexOf('%');
        String bare = zone < 0 ? host : host.substring(0, zone);
        return bare.indexOf(':') < 0 || bare.startsWith("[") ? bare : "[" + bare + "]";
    }
}
