package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.address.GenericURI;
import gov.nist.javax.sip.address.SipUri;
import gov.nist.javax.sip.message.SIPRequest;
import java.util.Optional;
import org.carillonpbx.sip.outflow.Identities;
import org.carillonpbx.sip.outflow.Text;
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

    /** Whom a request is for, and which of its devices where it names one by its GRUU (RFC 5627). */
    record Called(String number, Optional<String> device) {}

    static Called of(SIPRequest request, Gruus gruus) {
        String number = Identities.user((GenericURI) request.getRequestURI());
        Optional<Gruus.Device> named = request.getRequestURI() instanceof SipUri uri
                ? gruus.named(
                        uri, Text.unescaped(Optional.ofNullable(uri.getUser()).orElse("")))
                : Optional.empty();
        return named.map(device -> new Called(Text.sought(device.account(), LONGEST), Optional.of(device.instance())))
                .orElseGet(() -> new Called(number, Optional.empty()));
    }
}
