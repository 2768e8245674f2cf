package org.carillonpbx.sip.stack;

import java.io.IOException;
import java.security.GeneralSecurityException;
import org.carillonpbx.sip.tls.LiveTls;

/** Looks whether the certificate's files have changed, and takes up what lies there. Confined to the adapter's timer. */
public final class Renewal {

    private final LiveTls tls;
    private String complaint = "";

    Renewal(LiveTls tls) {
        this.tls = tls;
    }

    /** Looks once; the same complaint is not made twice. */
    public void look() {
        try {
            if (tls.refresh()) {
                SipMessages.LOG.certificateRenewed(tls.expires());
            }
            complaint = "";
        } catch (IOException | GeneralSecurityException e) {
            String reason = String.valueOf(e.getMessage());
            if (!reason.equals(complaint)) {
                complaint = reason;
                SipMessages.LOG.certificateUnusable(reason);
            }
        }
    }
}
