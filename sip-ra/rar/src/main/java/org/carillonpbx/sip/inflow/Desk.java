package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.function.Consumer;
import org.carillonpbx.sip.SipListener;

/** Answers the requests of one method on the spot, in or out of a dialog. Called on the thread that read the request. */
public interface Desk {

    String method();

    /**
     * Hands the answer to {@code out}, and does what has to follow it after that.
     *
     * @param replies composes answers
     */
    void serve(SIPRequest request, SipListener listener, Replies replies, Consumer<SIPResponse> out);
}
