package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.message.SIPRequest;
import java.util.List;
import org.carillonpbx.sip.DigestAnswer;

/** Opens what this package reads from a request to tests elsewhere. */
public final class Reading {

    private Reading() {}

    public static List<DigestAnswer> credentials(SIPRequest request) {
        return Credentials.of(request);
    }
}
