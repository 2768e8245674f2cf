package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.message.SIPMessage;
import java.text.ParseException;

/** What we are to a dialog's far side, as our Contact says it (RFC 3840 §9). */
final class Features {
    private Features() {}

    /** Adds a feature tag to the Contact; nothing where the tag is empty. */
    static void onContact(SIPMessage message, String tag) {
        if (tag.isEmpty() || message.getContactHeaders() == null) {
            return;
        }
        Contact contact = (Contact) message.getContactHeaders().getFirst();
        try {
            contact.setParameter(tag, null);
        } catch (ParseException e) {
            throw new IllegalArgumentException("feature tag " + tag, e);
        }
    }
}
