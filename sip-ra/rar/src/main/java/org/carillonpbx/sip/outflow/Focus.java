package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.address.AddressImpl;
import gov.nist.javax.sip.address.SipUri;
import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.header.ContactList;
import gov.nist.javax.sip.message.SIPMessage;
import java.text.ParseException;
import java.util.Optional;

/** Says in our Contact that a dialog is with a conference's focus, and with which (RFC 4579 §5.1, RFC 3840 §9). */
final class Focus {
    private static final String TAG = "isfocus";

    private Focus() {}

    /** Does nothing where there is no conference, or no Contact. */
    static void onContact(SIPMessage message, String conference) {
        ContactList contacts = message.getContactHeaders();
        if (conference.isEmpty() || contacts == null || contacts.isEmpty()) {
            return;
        }
        Contact contact = (Contact) contacts.getFirst();
        Optional<SipUri> uri = Optional.of(contact.getAddress())
                .map(address -> ((AddressImpl) address).getURI())
                .filter(SipUri.class::isInstance)
                .map(SipUri.class::cast);
        try {
            if (uri.isPresent()) {
                uri.get().setUser(Text.line(conference));
                contact.setParameter(TAG, null);
            }
        } catch (ParseException e) {
            throw new IllegalArgumentException("a conference's number: " + conference, e);
        }
    }
}
