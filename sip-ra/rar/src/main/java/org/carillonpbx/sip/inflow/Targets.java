package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.address.GenericURI;
import gov.nist.javax.sip.address.SipUri;
import gov.nist.javax.sip.message.SIPRequest;
import java.util.Optional;
import org.carillonpbx.sip.outflow.Identities;
import org.carillonpbx.sip.stack.Domains;

/** Reads for whom a request is. */
final class Targets {

    private static final int LONGEST = 512;

    private Targets() {}

    static boolean tooLong(SIPRequest request) {
        return request.getRequestURI().toString().length() > LONGEST;
    }

    /** Whether its URI names us, or no host at all. */
    static boolean ours(SIPRequest request, Domains domains) {
        String host = Identities.host((GenericURI) request.getRequestURI());
        return host.isEmpty() || domains.ours(host);
    }

    /** The number that is called. */
    static String number(SIPRequest request) {
        return Identities.user((GenericURI) request.getRequestURI());
    }

    /** The {@code gr} parameter's value (RFC 5627 §3.1); empty where it is no GRUU. */
    static Optional<String> device(SIPRequest request) {
        return request.getRequestURI() instanceof SipUri uri
                ? Optional.ofNullable(uri.getParameter("gr")).filter(gr -> !gr.isEmpty())
                : Optional.empty();
    }
}
