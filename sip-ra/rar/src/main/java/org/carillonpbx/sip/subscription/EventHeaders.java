package org.carillonpbx.sip.subscription;

import gov.nist.javax.sip.address.SipUri;
import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.header.ContactList;
import gov.nist.javax.sip.header.Event;
import gov.nist.javax.sip.header.Expires;
import gov.nist.javax.sip.header.RecordRoute;
import gov.nist.javax.sip.header.RecordRouteList;
import gov.nist.javax.sip.message.SIPRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.sip.header.AcceptHeader;
import org.carillonpbx.sip.event.Body;
import org.carillonpbx.sip.event.EventName;

/** Reads the headers that SUBSCRIBE and PUBLISH have beyond the rest; as many as are sane. */
final class EventHeaders {

    private static final int MOST = 16;
    private static final int LONGEST_NAME = 64;

    private EventHeaders() {}

    static EventName event(SIPRequest request) {
        if (!(request.getHeader("Event") instanceof Event event) || event.getEventType() == null) {
            return new EventName("", "");
        }
        String id = Optional.ofNullable(event.getEventId()).orElse("");
        return new EventName(cut(event.getEventType()).toLowerCase(Locale.ROOT), cut(id));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST_NAME, text.length()));
    }

    static OptionalInt expires(SIPRequest request) {
        return request.getExpires() instanceof Expires expires && expires.getExpires() >= 0
                ? OptionalInt.of(expires.getExpires())
                : OptionalInt.empty();
    }

    static Set<String> accepted(SIPRequest request) {
        Set<String> types = new HashSet<>();
        ListIterator<?> headers = request.getHeaders(AcceptHeader.NAME);
        while (headers.hasNext() && types.size() < MOST) {
            if (headers.next() instanceof AcceptHeader accept && accept.getContentType() != null) {
                types.add((accept.getContentType() + "/" + accept.getContentSubType()).toLowerCase(Locale.ROOT));
            }
        }
        return types;
    }

    /** The one Contact of a SUBSCRIBE, where it is a SIP URI. */
    static Optional<String> contact(SIPRequest request) {
        ContactList contacts = request.getContactHeaders();
        if (contacts == null || contacts.size() != 1) {
            return Optional.empty();
        }
        Contact contact = (Contact) contacts.getFirst();
        return contact.isWildCard()
                        || contact.getAddress() == null
                        || !(contact.getAddress().getURI() instanceof SipUri uri)
                ? Optional.empty()
                : Optional.of(uri.toString());
    }

    static List<String> routes(SIPRequest request) {
        RecordRouteList list = request.getRecordRouteHeaders();
        if (list == null) {
            return List.of();
        }
        List<String> routes = new ArrayList<>(2);
        for (RecordRoute route : list) {
            if (routes.size() < MOST) {
                routes.add(route.getAddress().toString().strip());
            }
        }
        return routes;
    }

    static Optional<Body> body(SIPRequest request) {
        byte[] content = request.getRawContent();
        if (content == null || content.length == 0) {
            return Optional.empty();
        }
        String type = request.getContentTypeHeader() == null
                ? ""
                : request.getContentTypeHeader().getContentType() + "/"
                        + request.getContentTypeHeader().getContentSubType();
        return Optional.of(new Body(type, new String(content, StandardCharsets.UTF_8)));
    }
}
