package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.SipListener;
import org.carillonpbx.sip.stack.SipNode;

/**
 * Answers a REFER outside any dialog (RFC 3515 §2.4.1): it would have us call somebody on behalf of a call that its sender
 * has no part in. Who does not prove who it is, is asked to; who does, may not. Nobody is called either way.
 */
final class Referring {
    private static final int FORBIDDEN = 403;

    private final SipNode node;
    private final Replies replies;
    private final Gruus gruus;

    Referring(SipNode node, Replies replies, Gruus gruus) {
        this.node = node;
        this.replies = replies;
        this.gruus = gruus;
    }

    SIPResponse answer(SIPRequest refer, SipListener listener) {
        Admission admission = listener.onRefer(Admitting.read(refer, gruus, node.domains()));
        if (admission instanceof Challenged challenged) {
            return replies.challenged(refer, challenged);
        }
        return admission instanceof Refused refused ? replies.refused(refer, refused) : replies.of(refer, FORBIDDEN);
    }
}
