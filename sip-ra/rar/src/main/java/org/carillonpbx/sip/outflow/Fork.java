package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.OptionalInt;
import javax.sip.SipException;
import org.carillonpbx.sip.Ending;

/** A second phone that a proxy rang for one INVITE of ours and that answered too: acknowledged, and let go. */
final class Fork {

    private Fork() {}

    static void hangUp(DialogPath fork, SIPResponse success, Tools tools) {
        fork.establish(success);
        try {
            SIPRequest ack =
                    tools.requests().within(fork, "ACK", success.getCSeq().getSeqNumber());
            tools.wire().sendAlone(ack);
            SIPRequest bye = tools.requests().within(fork, "BYE", fork.nextSequence());
            Reasons.onBye(bye, new Ending(200, OptionalInt.empty(), "Call completed elsewhere"));
            tools.wire().sendForgotten(bye);
        } catch (SipException e) {
            tools.node().counters().sendFailed();
        }
    }
}
