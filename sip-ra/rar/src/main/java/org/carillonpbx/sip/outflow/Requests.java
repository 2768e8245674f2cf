package org.carillonpbx.sip.outflow;

import gov.nist.core.HostPort;
import gov.nist.javax.sip.address.AddressImpl;
import gov.nist.javax.sip.address.GenericURI;
import gov.nist.javax.sip.address.SipUri;
import gov.nist.javax.sip.header.CSeq;
import gov.nist.javax.sip.header.CallID;
import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.header.ContentType;
import gov.nist.javax.sip.header.ExtensionHeaderImpl;
import gov.nist.javax.sip.header.From;
import gov.nist.javax.sip.header.RAck;
import gov.nist.javax.sip.header.Require;
import gov.nist.javax.sip.header.Route;
import gov.nist.javax.sip.header.RouteList;
import gov.nist.javax.sip.header.To;
import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import org.carillonpbx.sip.Attachment;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.body.Multipart;
import org.carillonpbx.sip.body.Part;
import org.carillonpbx.sip.stack.DialogSettings;
import org.carillonpbx.sip.stack.DialogSettings.Reliability;
import org.carillonpbx.sip.stack.ListenAddress;
import org.carillonpbx.sip.stack.NextHop;
import org.carillonpbx.sip.stack.SipNode;

/** Composes our requests. */
public final class Requests {

    private static final String BRANCH_COOKIE = "z9hG4bK";

    private final SipNode node;
    private final Standing standing;
    private final Tags tags;

    public Requests(SipNode node, Standing standing, Tags tags) {
        this.node = node;
        this.standing = standing;
        this.tags = tags;
    }

    /** A request within a dialog, or the INVITE that asks for one. */
    public SIPRequest within(DialogPath path, String method, long sequence) throws SipException {
        Peer hop = connected(path);
        try {
            SIPRequest request = new SIPRequest();
            request.setMethod(method);
            request.setRequestURI((GenericURI) path.target().clone());
            Via via = via(hop, path.bound());
            if (hop.transport() == Transport.TLS && !Hops.name(path).isEmpty()) {
                via.setParameter("alias", null); // RFC 5923 §4: it may use our connection for its own requests
            }
            request.addHeader(via);
            standing.maxForwards(request);
            From from = new From();
            from.setAddress(path.local());
            from.setTag(path.localTag());
            request.setFrom(from);
            To to = new To();
            to.setAddress(path.remote());
            if (!path.remoteTag().isEmpty()) {
                to.setTag(path.remoteTag());
            }
            request.setTo(to);
            CallID callId = new CallID();
            callId.setCallId(path.callId());
            request.setCallId(callId);
            request.setCSeq(new CSeq(sequence, method));
            routes(path, request);
            standing.userAgent(request);
            request.setApplicationData(new NextHop(hop));
            return request;
        } catch (ParseException | InvalidArgumentException e) {
            throw new SipException("cannot compose " + method, e);
        }
    }

    /**
     * The hop, its connection standing. A phone behind NAT is reached over the connection that it made; when that is gone
     * nobody listens at its far end (RFC 5626 §5.3), and the contact's own address is tried.
     */
    private Peer connected(DialogPath path) throws SipException {
        Peer hop = Hops.of(path);
        Hops.mindSecurity(path, hop);
        if (hop.transport() == Transport.UDP || node.open().connected(hop, Hops.name(path))) {
            return hop;
        }
        return Hops.contact(path)
                .filter(contact -> !contact.equals(hop) && (Hops.secure(contact) || !path.secure()))
                .filter(contact -> contact.transport() == Transport.UDP
                        || node.station()
                                .filter(s -> s.connected(contact, Hops.host(path.target())))
                                .isPresent())
                .orElseThrow(() -> new SipException("no connection to " + hop));
    }

    private static void routes(DialogPath path, SIPRequest request) {
        if (!path.routes().isEmpty()) {
            RouteList list = new RouteList();
            for (AddressImpl address : path.routes()) {
                list.add(new Route(address));
            }
            request.setHeader(list);
        }
    }

    private Via via(Peer hop, ListenAddress bound) throws ParseException, InvalidArgumentException {
        Via via = new Via();
        via.setTransport(hop.transport().name());
        via.setHost(node.hostTowards(hop.address(), bound));
        via.setPort(node.settings().port(bound, hop.transport()));
        via.setBranch(BRANCH_COOKIE + tags.next());
        via.setRPort();
        return via;
    }

    /** Adds the Contact under which this peer reaches us. */
    public void contact(SIPMessage message, Peer peer, ListenAddress bound) {
        javax.sip.address.URI asked = message instanceof SIPRequest request
                ? request.getRequestURI()
                : message.getTo().getAddress().getURI();
        message.setHeader(contactFor(peer, bound, Hops.sips(asked)));
    }

    private Contact contactFor(Peer peer, ListenAddress bound, boolean secure) {
        try {
            SipUri uri = new SipUri();
            uri.setHostPort(new HostPort());
            uri.setHost(node.hostTowards(peer.address(), bound));
            uri.setPort(node.settings().port(bound, peer.transport()));
            if (secure && Hops.secure(peer)) {
                uri.setSecure(true); // RFC 3261 §12.1.1: a dialog that began with a SIPS URI goes on with them
            }
            boolean said = uri.isSecure() && peer.transport() == Transport.TLS;
            if (!said && peer.transport() != Transport.UDP) {
                uri.setTransportParam(Hops.parameter(peer.transport()));
            }
            AddressImpl address = new AddressImpl();
            address.setURI(uri);
            Contact contact = new Contact();
            contact.setAddress(address);
            return contact;
        } catch (ParseException e) {
            throw new IllegalArgumentException("contact for " + peer, e);
        }
    }

    /** What an INVITE or UPDATE has beyond the rest. */
    void offering(SIPRequest request, DialogPath path, Optional<String> sdp, Optional<Attachment> attachment)
            throws SipException {
        contact(request, ((NextHop) request.getApplicationData()).peer(), path.bound());
        Features.onContact(request, path.feature());
        standing.allow(request);
        standing.supported(request);
        sdp.ifPresent(
                text -> attachment.ifPresentOrElse(more -> bodies(request, text, more), () -> body(request, text)));
    }

    /** What the INVITE that begins a call has beyond an offer. */
    void beginning(
            SIPRequest invite,
            DialogPath path,
            Optional<String> sdp,
            Optional<Attachment> attachment,
            DialogSettings settings)
            throws SipException {
        offering(invite, path, sdp, attachment);
        standing.supportedByCaller(invite);
        if (settings.reliability() == Reliability.REQUIRED && sdp.isPresent()) {
            invite.addHeader(new Require(OptionTags.RELIABLE));
        }
    }

    /** Acknowledges a reliable provisional response (RFC 3262 §4). */
    SIPRequest prack(DialogPath path, long number, SIPResponse response) throws SipException {
        SIPRequest prack = within(path, "PRACK", path.nextSequence());
        try {
            RAck rack = new RAck();
            rack.setRSequenceNumber(number);
            rack.setCSequenceNumber(response.getCSeq().getSeqNumber());
            rack.setMethod("INVITE");
            prack.setHeader(rack);
            return prack;
        } catch (ParseException | InvalidArgumentException e) {
            throw new SipException("cannot compose PRACK", e);
        }
    }

    static void body(SIPMessage message, String sdp) {
        try {
            message.setContent(sdp.getBytes(StandardCharsets.UTF_8), new ContentType("application", "sdp"));
        } catch (ParseException e) {
            throw new IllegalArgumentException("SDP", e);
        }
    }

    /** An offer and what goes along with it (RFC 5621). */
    private void bodies(SIPMessage message, String sdp, Attachment attachment) {
        String boundary = "carillon-" + tags.next();
        String text = Multipart.written(
                boundary,
                Part.of("application/sdp", "session;handling=required", sdp),
                Part.of(attachment.type(), attachment.disposition(), attachment.text()));
        try {
            ContentType type = new ContentType("multipart", "mixed");
            type.setParameter("boundary", boundary);
            message.setContent(text.getBytes(StandardCharsets.UTF_8), type);
        } catch (ParseException e) {
            throw new IllegalArgumentException("multipart", e);
        }
    }

    /** Adds headers as they are: what one says is between the two sides, and none can end the header or begin another. */
    static void extra(SIPRequest request, Map<String, String> headers) {
        headers.forEach((name, value) -> {
            ExtensionHeaderImpl header = new ExtensionHeaderImpl(Text.line(name));
            header.setValue(Text.line(value));
            request.addHeader(header);
        });
    }
}
