package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.address.GenericURI;
import gov.nist.javax.sip.address.SipUri;
import gov.nist.javax.sip.address.TelURLImpl;
import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.header.ContactList;
import gov.nist.javax.sip.message.SIPMessage;
import java.util.Optional;
import javax.sip.address.Address;
import org.carillonpbx.sip.Identity;

/** Reads who an address names. */
public final class Identities {

    private static final Identity NOBODY = new Identity("", "", "");

    private Identities() {}

    public static Identity of(Address address) {
        String display = Optional.ofNullable(address.getDisplayName()).orElse("");
        if (address.getURI() instanceof SipUri sip) {
            return new Identity(user(sip), Optional.ofNullable(sip.getHost()).orElse(""), display);
        }
        return new Identity(user((GenericURI) address.getURI()), "", display);
    }

    /** The user part, unescaped; the number of a tel URI; empty where there is none. */
    public static String user(GenericURI uri) {
        if (uri instanceof SipUri sip) {
            return Text.unescaped(Optional.ofNullable(sip.getUser()).orElse(""));
        }
        if (uri instanceof TelURLImpl tel) {
            return (tel.isGlobal() ? "+" : "")
                    + Optional.ofNullable(tel.getPhoneNumber()).orElse("");
        }
        return "";
    }

    static Identity contact(SIPMessage message) {
        ContactList contacts = message.getContactHeaders();
        if (contacts == null || contacts.isEmpty()) {
            return NOBODY;
        }
        Address address = ((Contact) contacts.getFirst()).getAddress();
        return address == null ? NOBODY : of(address);
    }
}
