package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carillonpbx.sip.stream.Connection;
import org.carillonpbx.sip.tls.CertifiedNames;
import org.carillonpbx.sip.tls.TlsVeil;

/**
 * Connections that another server made and lets us use for our own requests to it (RFC 5923): its Via says {@code alias}. Believed
 * only of whoever has shown a certificate for the host that the Via names (§5): anybody else could have another's calls sent to
 * himself. One name a connection, so as bounded as they are. Thread-safe.
 */
final class Aliases {
    private static final int SIPS_PORT = 5061;

    private record Named(FlowChannel channel, String host) {}

    private final Map<InetSocketAddress, Named> byAddress = new ConcurrentHashMap<>();

    void offered(FlowChannel channel, SIPMessage message) {
        if (!(message instanceof SIPRequest request) || !request.getTopmostVia().hasParameter("alias")) {
            return;
        }
        Via via = request.getTopmostVia();
        String host = plain(via.getHost());
        if (certified(channel, host)) {
            int port = via.getPort() > 0 ? via.getPort() : SIPS_PORT;
            forget(channel);
            byAddress.put(new InetSocketAddress(channel.far().getAddress(), port), new Named(channel, host));
        }
    }

    private static boolean certified(FlowChannel channel, String host) {
        return channel.flow() instanceof Connection connection
                && connection.cameIn()
                && connection.veil() instanceof TlsVeil veil
                && veil.certificate()
                        .filter(shown -> CertifiedNames.speaksFor(shown, host))
                        .isPresent();
    }

    Optional<FlowChannel> to(InetSocketAddress far) {
        return Optional.ofNullable(byAddress.get(far)).map(Named::channel).filter(FlowChannel::open);
    }

    /** The same, for whoever wants to reach that host and no other at the address. */
    Optional<FlowChannel> to(InetSocketAddress far, String host) {
        return Optional.ofNullable(byAddress.get(far))
                .filter(named -> named.host().equals(plain(host)))
                .map(Named::channel)
                .filter(FlowChannel::open);
    }

    void forget(FlowChannel channel) {
        byAddress.values().removeIf(named -> named.channel() == channel);
    }

    private static String plain(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return bare.toLowerCase(Locale.ROOT);
    }
}
