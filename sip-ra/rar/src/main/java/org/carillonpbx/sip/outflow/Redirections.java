package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.address.GenericURI;
import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ListIterator;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.stack.Domains;

/** Reads whom a 3xx names (RFC 3261 §8.1.3.4). */
final class Redirections {

    private static final int MOST = 10;
    private static final int LONGEST = 256;

    private Redirections() {}

    /** The contacts, the best first: by {@code q}, then as they stand. */
    static List<DialogEvent.Redirected.Contact> of(SIPResponse response, Domains domains) {
        List<Contact> named = new ArrayList<>();
        ListIterator<?> headers = response.getHeaders("Contact");
        while (headers.hasNext() && named.size() < MOST) {
            if (headers.next() instanceof Contact contact && !contact.isWildCard() && contact.getAddress() != null) {
                named.add(contact);
            }
        }
        named.sort(Comparator.comparing(Redirections::quality).reversed());
        return named.stream().map(contact -> read(contact, domains)).toList();
    }

    private static float quality(Contact contact) {
        float q = contact.getQValue();
        return q >= 0 && q <= 1 ? q : 1;
    }

    private static DialogEvent.Redirected.Contact read(Contact contact, Domains domains) {
        GenericURI uri = (GenericURI) contact.getAddress().getURI();
        String host = Identities.host(uri);
        return new DialogEvent.Redirected.Contact(
                Text.shown(uri.toString(), LONGEST),
                Identities.of(contact.getAddress()),
                host.isEmpty() ? "tel".equalsIgnoreCase(uri.getScheme()) : domains.surelyOurs(host));
    }
}
