package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.Optional;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.Challenged;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.InviteRequest;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.SipListener;
import org.carillonpbx.sip.outflow.Identities;
import org.carillonpbx.sip.outflow.IncomingDialog;
import org.carillonpbx.sip.outflow.Peers;
import org.carillonpbx.sip.outflow.Responses;
import org.carillonpbx.sip.outflow.Tools;
import org.carillonpbx.sip.stack.Domains;
import org.carillonpbx.sip.stack.SipNode;

/** Lets an INVITE that begins a dialog in, or not. */
final class Admitting {

    private final SipNode node;
    private final Tools tools;
    private final Gruus gruus;
    private final Replies replies;
    private final Takeover takeover;

    Admitting(SipNode node, Tools tools, Replies replies, Gruus gruus) {
        this.gruus = gruus;
        this.node = node;
        this.tools = tools;
        this.replies = replies;
        this.takeover = new Takeover(replies, node.perimeter());
    }

    /** The failure to answer with; empty lets the INVITE pass, bearing the {@link Admission.Admitted}. */
    Optional<SIPResponse> answer(SIPRequest invite, SipListener listener) {
        if (node.station().filter(s -> known(s.stack(), invite)).isPresent()) {
            return Optional.empty(); // sent again: its transaction sees to it
        }
        Optional<IncomingDialog> begun = tools.dialogs().begunBy(invite);
        if (begun.isPresent()) {
            return begun.get().sameBranch(invite) ? Optional.empty() : Optional.of(replies.of(invite, 482));
        }
        if (tools.dialogs().ofResponse(invite).isPresent()) {
            return Optional.of(replies.of(invite, 482)); // an INVITE of ours, sent back to us
        }
        if (tools.dialogs().full()) {
            SIPResponse busy = replies.of(invite, 503);
            Responses.retryAfter(busy, 10);
            return Optional.of(busy);
        }
        Admission admission = listener.onInvite(read(invite, gruus, node.domains()));
        if (admission instanceof Challenged challenged) {
            return Optional.of(replies.challenged(invite, challenged));
        }
        if (admission instanceof Refused refused) {
            return Optional.of(replies.refused(invite, refused));
        }
        Optional<SIPResponse> foreign = takeover.refusal(invite);
        if (foreign.isEmpty()) {
            invite.setApplicationData(admission);
        }
        return foreign;
    }

    static boolean known(gov.nist.javax.sip.SipStackImpl stack, SIPRequest invite) {
        return stack.findTransaction(invite, true) != null
                || stack.findPendingTransaction(invite.getTransactionId()) != null;
    }

    static InviteRequest read(SIPRequest invite, Gruus gruus, Domains domains) {
        Identity from = Identities.of(invite.getFrom().getAddress());
        return new InviteRequest(
                Targets.of(invite, gruus).number(),
                from,
                Credentials.of(invite),
                Peers.of(invite),
                invite.getCallId().getCallId(),
                Agents.of(invite),
                !from.host().isEmpty() && !domains.surelyOurs(from.host()));
    }
}
