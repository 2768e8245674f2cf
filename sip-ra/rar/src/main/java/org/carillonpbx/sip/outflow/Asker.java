package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPResponse;

/** Whoever sent a request that belongs to no call, and hears what became of it on the stack's event thread. */
public interface Asker {

    /** A response came; there may be provisional ones before the final one. */
    void responded(SIPResponse response);

    /** None came, or none will: 408, or 503 where the connection ended. */
    void failed(int status);
}
