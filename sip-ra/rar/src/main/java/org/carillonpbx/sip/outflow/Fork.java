package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sip.SipException;
import org.carillonpbx.sip.Ending;

/** A second phone that a proxy rang for one INVITE of ours and that answered too: acknowledged, and let go. */
final class Fork {

    private Fork() {}

    static void hangUp(DialogPath path, SIPResponse success, Tools tools) {
        DialogPath fork = DialogPath.outgoing(
                path.callId(),
                path.bound(),
                path.local(),
                path.localTag(),
                path.remote(),
                path.target(),
                List.of(),
                Optional.empty());
        fork.establish(success);
        try {
            SIPRequest ack =
                    tools.requests().within(fork, "ACK", success.getCSeq().getSeqNumber());
            tools.wire().sendAlone(ack);
            SIPRequest bye =
                    tools.requests().within(fork, "BYE", success.getCSeq().getSeqNumber() + 1);
            Reasons.onBye(bye, new Ending(200, OptionalInt.empty(), "Call completed elsewhere"));
            tools.wire().sendForgotten(bye);
        } catch (SipException e) {
            tools.node().counters().sendFailed();
        }
    }
}
