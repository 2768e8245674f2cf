package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.address.AddressImpl;
import gov.nist.javax.sip.address.GenericURI;
import gov.nist.javax.sip.address.SipUri;
import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.header.ContactList;
import gov.nist.javax.sip.header.Expires;
import gov.nist.javax.sip.header.MinExpires;
import gov.nist.javax.sip.header.SIPDateHeader;
import gov.nist.javax.sip.header.SIPHeader;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import javax.sip.InvalidArgumentException;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterRequest;
import org.carillonpbx.sip.SipListener;
import org.carillonpbx.sip.outflow.Identities;
import org.carillonpbx.sip.outflow.OptionTags;
import org.carillonpbx.sip.outflow.Peers;

/** Asks the listener about a REGISTER and words its reply (RFC 3261 §10.3). */
final class Registering {

    private static final int CONTACTS = 16;

    private final Replies replies;
    private final Gruus gruus;

    Registering(Replies replies, Gruus gruus) {
        this.replies = replies;
        this.gruus = gruus;
    }

    SIPResponse answer(SIPRequest request, SipListener listener) {
        Optional<RegisterRequest> read = read(request);
        if (read.isEmpty()) {
            return replies.of(request, 400, "Bad To or Contact");
        }
        long flows = read.get().bindings().stream()
                .filter(binding -> binding.registration().isPresent())
                .count();
        if (flows > 1) {
            return replies.of(request, 400, "More Than One Flow"); // RFC 5626 §6
        }
        if (flows == 1 && Outbound.lacking(request)) {
            return replies.of(request, 439, "First Hop Lacks Outbound Support");
        }
        RegisterReply reply = listener.onRegister(read.get());
        if (reply instanceof RegisterReply.Registered registered) {
            SIPResponse response = registered(request, registered);
            if (flows == 1) {
                Outbound.grant(request, response);
            }
            return response;
        }
        if (reply instanceof Challenged challenged) {
            return replies.challenged(request, challenged);
        }
        if (reply instanceof RegisterReply.TooBrief brief) {
            return tooBrief(request, brief);
        }
        return replies.refused(request, (Refused) reply);
    }

    private static Optional<RegisterRequest> read(SIPRequest request) {
        List<RegisterRequest.Binding> bindings = new ArrayList<>(2);
        boolean wildcard = false;
        ContactList contacts = request.getContactHeaders();
        if (contacts != null) {
            for (Contact contact : contacts) {
                if (contact.isWildCard()) {
                    wildcard = true;
                } else if (contact.getAddress() == null
                        || ambiguous(contact)
                        || !repeatable(contact)
                        || bindings.size() == CONTACTS) {
                    return Optional.empty();
                } else {
                    bindings.add(binding(request, contact));
                }
            }
        }
        if (wildcard
                && (!bindings.isEmpty()
                        || request.getExpires() == null
                        || expires(request).orElse(-1) != 0)) {
            return Optional.empty(); // RFC 3261 §10.2.2
        }
        javax.sip.address.URI to = request.getTo().getAddress().getURI();
        if (!to.isSipURI()) {
            return Optional.empty(); // RFC 3261 §10.3: an address of record is a SIP or SIPS URI
        }
        return Optional.of(new RegisterRequest(
                Identities.user((gov.nist.javax.sip.address.GenericURI) to),
                Identities.of(request.getTo().getAddress()).host(),
                bindings,
                wildcard,
                expires(request),
                paths(request),
                Credentials.of(request),
                Peers.of(request),
                request.getCallId().getCallId(),
                request.getCSeq().getSeqNumber(),
                Agents.of(request)));
    }

    /** RFC 3261 §20: a URI with headers has to stand in brackets. */
    private static boolean ambiguous(Contact contact) {
        return contact.getAddress() instanceof AddressImpl address
                && address.getAddressType() == AddressImpl.ADDRESS_SPEC
                && address.getURI() instanceof SipUri uri
                && uri.getHeaderNames().hasNext();
    }

    /** Whether we can say it back: the stack reads some texts as URIs that it cannot read a second time. */
    private static boolean repeatable(Contact contact) {
        try {
            return !new StringMsgParser()
                    .parseUrl(contact.getAddress().getURI().toString())
                    .getScheme()
                    .isEmpty();
        } catch (ParseException e) {
            return false;
        }
    }

    private static OptionalInt expires(SIPRequest request) {
        return request.getExpires() instanceof Expires expires && expires.getExpires() >= 0
                ? OptionalInt.of(expires.getExpires())
                : OptionalInt.empty();
    }

    private static RegisterRequest.Binding binding(SIPRequest request, Contact contact) {
        int expires = contact.hasParameter("expires") ? contact.getExpires() : -1;
        float q = contact.getQValue();
        return new RegisterRequest.Binding(
                contact.getAddress().getURI().toString(),
                expires >= 0 ? OptionalInt.of(expires) : OptionalInt.empty(),
                q >= 0 && q <= 1 ? Math.round(q * 1000) : 1000,
                parameter(contact, "+sip.instance").map(Registering::bare),
                Outbound.registration(request, contact));
    }

    private static Optional<String> parameter(Contact contact, String name) {
        return Optional.ofNullable(contact.getParameter(name));
    }

    /** Without quotes and angle brackets. */
    private static String bare(String text) {
        return text.replaceAll("[\"<>]", "");
    }

    private static List<String> paths(SIPRequest request) {
        ListIterator<?> headers = request.getHeaders("Path");
        if (!headers.hasNext()) {
            return List.of();
        }
        List<String> paths = new ArrayList<>(2);
        while (headers.hasNext() && paths.size() < CONTACTS) {
            if (headers.next() instanceof javax.sip.header.HeaderAddress path) {
                paths.add(path.getAddress().toString().strip());
            }
        }
        return paths;
    }

    private SIPResponse registered(SIPRequest request, RegisterReply.Registered registered) {
        SIPResponse response = replies.of(request, 200);
        boolean named = OptionTags.supported(request, OptionTags.GRUU);
        GenericURI to = (GenericURI) request.getTo().getAddress().getURI();
        String account = Identities.user(to);
        String host = Identities.host(to);
        for (RegisterReply.Bound bound : registered.bindings()) {
            try {
                Contact contact = new Contact();
                AddressImpl address = new AddressImpl();
                address.setURI(new StringMsgParser().parseUrl(bound.uri()));
                contact.setAddress(address);
                contact.setExpires(bound.expiresSeconds());
                if (named && Gruus.fit(bound.instance())) {
                    gruus.give(contact, new Gruus.Device(account, bound.instance()), host);
                }
                response.addHeader(contact);
            } catch (ParseException e) {
                throw new IllegalArgumentException("binding " + bound, e);
            }
        }
        ListIterator<?> paths = request.getHeaders("Path");
        while (paths.hasNext()) { // RFC 3327 §5.3: the phone learns the way that was kept
            response.addHeader((SIPHeader) paths.next());
        }
        response.setHeader(date());
        return response;
    }

    private static SIPDateHeader date() {
        SIPDateHeader date = new SIPDateHeader();
        date.setDate(new GregorianCalendar(TimeZone.getTimeZone("GMT"), Locale.ROOT));
        return date;
    }

    private SIPResponse tooBrief(SIPRequest request, RegisterReply.TooBrief brief) {
        SIPResponse response = replies.of(request, 423);
        MinExpires minimum = new MinExpires();
        try {
            minimum.setExpires(brief.minimumSeconds());
        } catch (InvalidArgumentException e) {
            throw new IllegalArgumentException("seconds: " + brief.minimumSeconds(), e);
        }
        response.setHeader(minimum);
        return response;
    }
}
