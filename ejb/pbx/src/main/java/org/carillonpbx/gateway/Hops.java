package org.carillonpbx.gateway;

import java.util.Locale;
import java.util.Optional;
import org.carillonpbx.call.Target;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;

/** Hops between call control's text, {@code udp:192.0.2.7:5060}, and the adapter's {@link Peer}. */
final class Hops {
    private Hops() {}

    /** Where to send packets for a target; empty where its hop is no address, so that its URI decides. */
    static Optional<Peer> of(Target target) {
        String hop = target.hop();
        String address = target.address();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            String transport = hop.substring(0, hop.indexOf(':')).toUpperCase(Locale.ROOT);
            int port = Integer.parseInt(hop.substring(hop.lastIndexOf(':') + 1));
            return Optional.of(new Peer(Transport.valueOf(transport), address, port));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
