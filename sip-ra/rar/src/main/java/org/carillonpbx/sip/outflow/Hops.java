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
final class Hops {

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
            return new Peer(transport(sip), address.getHostAddress(), sip.getPort() > 0 ? sip.getPort() : 5060);
        } catch (UnknownHostException | IllegalArgumentException e) {
            throw new SipException("no address for " + sip.getHost(), e);
        }
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
            return Transport.UDP;
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "udp" -> Transport.UDP;
            case "tcp" -> Transport.TCP;
            default -> throw new SipException("no transport " + name);
        };
    }

    /** The lane on which all that concerns this destination is done. */
    static LaneKey lane(Optional<Peer> hop, List<String> route, GenericURI target) {
        if (hop.isPresent() && route.isEmpty()) {
            return LaneKey.of(hop.get());
        }
        boolean udp = route.isEmpty()
                && literal(target)
                && !(target instanceof SipUri sip && "tcp".equalsIgnoreCase(sip.getTransportParam()));
        return new LaneKey(route.isEmpty() ? target.toString() : route.get(0), !udp);
    }
}
