package org.carillonpbx.sip.outflow;

import javax.sip.SipException;

/** There is a way, but one that can be listened to, and the call was asked for with a SIPS URI (RFC 5630 §3.1.3). */
final class Insecure extends SipException {

    private static final long serialVersionUID = 1L;

    Insecure(String message) {
        super(message);
    }
}
