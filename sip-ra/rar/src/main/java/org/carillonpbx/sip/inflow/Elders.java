package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.address.AddressImpl;
import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.header.MaxForwards;
import gov.nist.javax.sip.message.SIPRequest;
import java.util.Locale;
import javax.sip.InvalidArgumentException;

/** Adds what senders of RFC 2543's days leave out and RFC 3261 has us get by without. */
final class Elders {

    private static final String COOKIE = "z9hg4bk"; // RFC 3261 §8.1.1.7
    private static final int HOPS = 70;

    private Elders() {}

    static void complete(SIPRequest request) {
        if (request.getMaxForwards() == null) { // RFC 3261 §16.3: its absence passes the check
            request.setHeader(hops());
        }
        if (request.getMethod().equals("INVITE") && request.getContactHeader() == null && old(request)) {
            Contact contact = new Contact(); // such a caller is reached where it calls from
            contact.setAddress((AddressImpl) request.getFrom().getAddress().clone());
            request.setHeader(contact);
        }
    }

    private static boolean old(SIPRequest request) {
        String branch = request.getTopmostVia().getBranch();
        return branch == null || !branch.toLowerCase(Locale.ROOT).startsWith(COOKIE);
    }

    private static MaxForwards hops() {
        try {
            return new MaxForwards(HOPS);
        } catch (InvalidArgumentException e) {
            throw new IllegalStateException(e);
        }
    }
}
