package org.carillonpbx.sip.outflow;

import gov.nist.core.HostPort;
import gov.nist.javax.sip.address.AddressImpl;
import gov.nist.javax.sip.address.GenericURI;
import gov.nist.javax.sip.address.SipUri;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sip.SipException;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.stack.ListenAddress;
import org.carillonpbx.sip.stack.SipStation;

/** How a call of ours begins: the parts of its INVITE that stay for the dialog, worked out from the order. */
public record Beginning(DialogPath path, LaneKey lane) {

    public static Beginning of(OutgoingCall call, Tools tools) throws SipException {
        StringMsgParser parser = new StringMsgParser();
        try {
            GenericURI target = parser.parseUrl(Text.line(call.requestUri()));
            if (!(target instanceof SipUri)) {
                throw new SipException("cannot call " + target.getScheme());
            }
            List<AddressImpl> routes = new ArrayList<>();
            for (String route : call.route()) {
                routes.add(parser.parseAddress(Text.line(route)));
            }
            GenericURI first =
                    routes.isEmpty() ? target : (GenericURI) routes.get(0).getURI();
            LaneKey lane = Hops.lane(call.hop(), call.route(), target);
            SipStation station = tools.node().open();
            ListenAddress bound = bound(station, call, first);
            String peer = call.hop()
                    .map(Peer::address)
                    .orElse(first instanceof SipUri sip && Hops.literal(first) ? sip.getHost() : bound.host());
            String ours = tools.node().hostTowards(unbracketed(peer), bound);
            DialogPath path = DialogPath.outgoing(
                    tools.tags().next() + "@" + tools.node().settings().domain(),
                    bound,
                    address(
                            call.from().user(),
                            call.from().host().isEmpty() ? ours : call.from().host(),
                            call.from().displayName()),
                    tools.tags().next(),
                    address(call.to(), ours, ""),
                    target,
                    routes,
                    routes.isEmpty() ? call.hop() : Optional.empty());
            path.feature(call.feature());
            if (call.provenance().secure()) {
                path.demandSecurity();
            }
            return new Beginning(path, lane);
        } catch (ParseException e) {
            throw new SipException("not a SIP URI: " + call.requestUri(), e);
        }
    }

    private static ListenAddress bound(SipStation station, OutgoingCall call, GenericURI first) throws SipException {
        try {
            if (call.hop().isPresent()) {
                return station.address(
                        station.towards(InetAddress.getByName(call.hop().get().address())));
            }
            if (first instanceof SipUri sip && Hops.literal(first)) {
                return station.address(station.towards(InetAddress.getByName(sip.getHost())));
            }
            return station.first();
        } catch (UnknownHostException e) {
            throw new SipException("no address", e);
        }
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static AddressImpl address(String user, String host, String displayName) throws ParseException {
        SipUri uri = new SipUri();
        uri.setHostPort(new HostPort());
        if (!user.isEmpty()) {
            uri.setUser(Text.user(user));
        }
        uri.setHost(host);
        AddressImpl address = new AddressImpl();
        address.setURI(uri);
        if (!displayName.isBlank()) {
            address.setDisplayName(Text.quoted(displayName));
        }
        return address;
    }
}
