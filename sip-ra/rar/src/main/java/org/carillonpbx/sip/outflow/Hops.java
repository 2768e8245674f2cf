package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.address.GenericURI;
import gov.nist.javax.sip.address.SipUri;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sip.SipException;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;

/** Where a request goes (RFC 3261 §8.1.2): to the first route, to the observed far end, or to the URI's host. */
public final class Hops {

    private Hops() {}

    /** May look a name up, so it belongs on a patient lane unless {@link #literal} says otherwise. */
    static Peer of(DialogPath path) throws SipException {
        if (path.routes().isEmpty() && path.observed().isPresent()) {
            return path.observed().get();
        }
        GenericURI uri = path.routes().isEmpty()
                ? path.target()
                : (GenericURI) path.routes().get(0).getURI();
        return of(uri);
    }

    /** The contact's own address, where the hop is another one and no name has to be looked up for it. */
    static Optional<Peer> contact(DialogPath path) throws SipException {
        boolean elsewhere = path.routes().isEmpty() && path.observed().isPresent();
        return elsewhere && literal(path.target()) ? Optional.of(of(path.target())) : Optional.empty();
    }

    static Peer of(GenericURI uri) throws SipException {
        if (!(uri instanceof SipUri sip)) {
            throw new SipException("no way to " + uri.getScheme());
        }
        try {
            String host = sip.getMAddrParam() == null ? sip.getHost() : sip.getMAddrParam();
            InetAddress address = InetAddress.getByName(host);
            Transport transport = transport(sip);
            int usual = transport == Transport.TLS ? 5061 : 5060;
            return new Peer(transport, address.getHostAddress(), sip.getPort() > 0 ? sip.getPort() : usual);
        } catch (UnknownHostException | IllegalArgumentException e) {
            throw new SipException("no address for " + sip.getHost(), e);
        }
    }

    /** RFC 5630 §3.1.3: what was asked for with SIPS goes over TLS or not at all. */
    static void mindSecurity(DialogPath path, Peer hop) throws SipException {
        if (path.secure() && !secure(hop)) {
            throw new Insecure("a SIPS request may not go to " + hop);
        }
    }

    static boolean secure(Peer hop) {
        return hop.transport() == Transport.TLS || hop.transport() == Transport.WSS;
    }

    static boolean sips(javax.sip.address.URI uri) {
        return uri instanceof SipUri sip && sip.isSecure();
    }

    /** Whom a connection has to find at the far end; empty where that is a far end that came to us. */
    static String name(DialogPath path) {
        if (!path.routes().isEmpty()) {
            return host((GenericURI) path.routes().get(0).getURI());
        }
        return path.observed().isPresent() ? "" : host(path.target());
    }

    static String host(GenericURI uri) {
        if (!(uri instanceof SipUri sip)) {
            return "";
        }
        String host = sip.getMAddrParam() == null ? sip.getHost() : sip.getMAddrParam();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Whether an address can be told without asking a name server. */
    static boolean literal(GenericURI uri) {
        if (!(uri instanceof SipUri sip)) {
            return true;
        }
        String host = sip.getMAddrParam() == null ? sip.getHost() : sip.getMAddrParam();
        return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    static Transport transport(SipUri uri) throws SipException {
        String name = uri.getTransportParam();
        if (name == null) {
            return uri.isSecure() ? Transport.TLS : Transport.UDP;
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "udp" -> Transport.UDP;
            case "tcp" -> uri.isSecure() ? Transport.TLS : Transport.TCP; // RFC 3261 §26.2.2
            case "tls" -> Transport.TLS;
            default -> throw new SipException("no transport " + name);
        };
    }

    /** The URI parameter of a transport: {@code ws} stands for both kinds of WebSocket (RFC 7118 §5.3). */
    static String parameter(Transport transport) {
        return transport == Transport.WSS ? "ws" : transport.name().toLowerCase(Locale.ROOT);
    }

    /** The lane on which all that concerns this destination is done. */
    public static LaneKey lane(Optional<Peer> hop, List<String> route, GenericURI target) {
        if (hop.isPresent() && route.isEmpty()) {
            return LaneKey.of(hop.get());
        }
        boolean udp = route.isEmpty()
                && literal(target)
                && !(target instanceof SipUri sip
                        && (sip.isSecure()
                                || (sip.getTransportParam() != null
                                        && !"udp".equalsIgnoreCase(sip.getTransportParam()))));
        return new LaneKey(route.isEmpty() ? target.toString() : route.get(0), !udp);
    }
}
