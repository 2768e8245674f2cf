package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.header.RSeq;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.Optional;
import javax.sip.SipException;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.stack.DialogSettings.Reliability;

/** What the phones that an INVITE of ours rings say before one of them answers. Confined to their dialog's lane. */
final class Progress {

    private static final int EARLY_DIALOG_TERMINATED = 199; // RFC 6228

    private final CallDialog dialog;
    private final Tools tools;
    private final Branches branches;

    Progress(CallDialog dialog, Tools tools, Branches branches) {
        this.dialog = dialog;
        this.tools = tools;
        this.branches = branches;
    }

    /** A provisional response above 100. */
    void received(SIPResponse response) {
        Optional<Branch> branch = branches.of(response);
        if (branch.isPresent()) {
            received(branch.get(), response);
        } else {
            tell(response, Bodies.sdp(response));
        }
    }

    private void received(Branch branch, SIPResponse response) {
        boolean reliably = reliable(response);
        if (reliably) {
            if (!branch.takes(response)) {
                return; // sent again, or out of order (RFC 3262 §4)
            }
            acknowledge(branch, response);
        }
        dialog.session().supports(response);
        if (response.getStatusCode() == EARLY_DIALOG_TERMINATED) {
            branches.ended(response);
            return;
        }
        Optional<String> sdp = Bodies.sdp(response);
        branch.described(sdp, reliably);
        tell(response, sdp.filter(text -> branches.hears(branch)));
    }

    private boolean reliable(SIPResponse response) {
        return OptionTags.required(response, OptionTags.RELIABLE)
                && response.getHeader(RSeq.NAME) instanceof RSeq
                && tools.node().settings().dialogs().reliability() != Reliability.REFUSED;
    }

    private void acknowledge(Branch branch, SIPResponse response) {
        try {
            tools.wire().send(tools.requests().prack(branch.path(), branch.lastReliable(), response), dialog);
        } catch (SipException e) {
            tools.node().counters().sendFailed(); // it will ring again
        }
    }

    private void tell(SIPResponse response, Optional<String> sdp) {
        dialog.tell(new DialogEvent.Progressed(dialog.key(), response.getStatusCode(), sdp));
    }

    /**
     * What holds of the phone that answers: an answer that was acknowledged while it rang is the answer (RFC 3262 §5), and
     * known already where that phone was heard; else the one in the 2xx, or the one before it where a gateway leaves it out.
     */
    Optional<String> description(SIPResponse success) {
        Optional<Branch> winner = branches.of(success);
        if (winner.filter(Branch::settled).isPresent()) {
            boolean heard = winner.equals(branches.heard());
            return heard ? Optional.empty() : winner.flatMap(Branch::description);
        }
        return Bodies.sdp(success).or(() -> winner.flatMap(Branch::description));
    }
}
