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

    private static final int LONGEST_USER = 64;
    private static final int LONGEST_HOST = 128;

    private Identities() {}

    public static Identity of(Address address) {
        String display = Optional.ofNullable(address.getDisplayName())
                .map(name -> name.replaceAll("\\\\(.)", "$1"))
                .orElse("");
        GenericURI uri = (GenericURI) address.getURI();
        return new Identity(user(uri), host(uri), Text.shown(display, Text.NAME));
    }

    /** The host, cut to a sane length; empty where the URI has none. */
    public static String host(GenericURI uri) {
        return uri instanceof SipUri sip
                ? Text.sought(Optional.ofNullable(sip.getHost()).orElse(""), LONGEST_HOST)
                : "";
    }

    /**
     * The user part, unescaped; a telephone number without what only makes it easier to read (RFC 3966 §5.1.1) and without
     * its context; empty where there is none.
     */
    public static String user(GenericURI uri) {
        if (uri instanceof SipUri sip) {
            String user = Optional.ofNullable(sip.getUser()).orElse("");
            int parameters = user.indexOf(';');
            String bare = Text.unescaped(parameters < 0 ? user : user.substring(0, parameters));
            return Text.sought("phone".equalsIgnoreCase(sip.getUserParam()) ? number(bare) : bare, LONGEST_USER);
        }
        if (uri instanceof TelURLImpl tel) {
            String number = number(Optional.ofNullable(tel.getPhoneNumber()).orElse(""));
            return Text.sought((tel.isGlobal() ? "+" : "") + number, LONGEST_USER);
        }
        return "";
    }

    private static String number(String text) {
        return text.replaceAll("[-.() ]", "");
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
