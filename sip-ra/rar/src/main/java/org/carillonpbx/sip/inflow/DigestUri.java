package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.address.GenericURI;
import org.carillonpbx.sip.outflow.Identities;
import org.carillonpbx.sip.outflow.Text;

/**
 * The {@code uri} that credentials were made for (RFC 7616 §3.4.6): it names whom the request asks for, or, as some phones
 * write it, the server alone. So what was caught on the way to one number is no use for another. Hosts are not compared: a
 * phone behind NAT and its server call the same place by different names.
 */
final class DigestUri {

    private DigestUri() {}

    static boolean fits(String uri, GenericURI asked) {
        int scheme = uri.indexOf(':');
        int at = uri.indexOf('@');
        if (at < 0) {
            return scheme < 0
                    || !uri.substring(0, scheme).equalsIgnoreCase("tel")
                    || user(uri, scheme, uri.length()).equals(Identities.user(asked));
        }
        return scheme < at && user(uri, scheme, at).equals(Identities.user(asked));
    }

    private static String user(String uri, int scheme, int end) {
        String user = uri.substring(scheme + 1, end);
        int password = user.indexOf(':');
        return Text.unescaped(password < 0 ? user : user.substring(0, password));
    }
}
