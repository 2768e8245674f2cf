package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sip.ClientTransaction;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import org.carillonpbx.sip.Attachment;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.Ending;

/**
 * The changes that both sides of a dialog propose, by re-INVITE, UPDATE or PRACK: one at a time (RFC 3261 §14, RFC 3311 §5,
 * RFC 3262 §5). Confined to its dialog's lane.
 */
final class Reoffers {

    private record Theirs(SIPRequest request, ServerTransaction transaction) {}

    /** What we propose; without an offer it only says that we are still there. */
    private record Proposal(String method, Optional<String> sdp, Optional<Attachment> attachment, boolean offers) {}

    private record Ours(ClientTransaction transaction, Proposal proposal, DialogPath path) {
        boolean offers() {
            return proposal.offers();
        }
    }

    private final CallDialog dialog;
    private final Tools tools;
    private Optional<Theirs> theirs = Optional.empty();
    private Optional<Ours> ours = Optional.empty();
    private Optional<Retransmission> answer = Optional.empty();
    private Optional<SIPRequest> lastAck = Optional.empty();

    Reoffers(CallDialog dialog, Tools tools) {
        this.dialog = dialog;
        this.tools = tools;
    }

    /** A re-INVITE or UPDATE came, or a PRACK with an offer in it; its number in order. */
    void received(SIPRequest request, ServerTransaction transaction, DialogPath path) {
        boolean update = request.getMethod().equals("UPDATE");
        Optional<String> offer = Bodies.sdp(request);
        if (update && offer.isEmpty()) {
            path.refreshTarget(request);
            reply(transaction, accepting(request)); // a refresh, which changes nothing
            return;
        }
        int obstacle = obstacle(request, path);
        if (obstacle != 0) {
            reply(
                    transaction,
                    obstacle == 500
                            ? tools.responses().tooEarly(request, dialog.localTag())
                            : tools.responses().to(request, obstacle, dialog.localTag()));
            return;
        }
        path.refreshTarget(request);
        if (request.getMethod().equals("INVITE")) {
            reply(transaction, tools.responses().to(request, 100, dialog.localTag()));
        }
        theirs = Optional.of(new Theirs(request, transaction));
        dialog.tell(new DialogEvent.Reoffered(dialog.key(), offer));
    }

    private int obstacle(SIPRequest request, DialogPath path) {
        if (theirs.isPresent()) {
            return 500; // RFC 3261 §14.2: our answer to the first is still to come
        }
        if (ours.filter(Ours::offers).isPresent()) {
            return 491;
        }
        return dialog.obstacle(request.getMethod().equals("INVITE"), path);
    }

    /** Accepts their proposal; false where there is none. */
    boolean accept(String sdp) {
        if (theirs.isEmpty()) {
            return false;
        }
        Theirs accepted = theirs.get();
        theirs = Optional.empty();
        SIPResponse response = accepting(accepted.request());
        Requests.body(response, sdp);
        reply(accepted.transaction(), response);
        if (accepted.request().getMethod().equals("INVITE")) {
            repeat(accepted.request(), response);
        }
        return true;
    }

    private SIPResponse accepting(SIPRequest request) {
        SIPResponse success = tools.responses()
                .inDialog(
                        request,
                        200,
                        dialog.localTag(),
                        Peers.of(request),
                        dialog.path().bound());
        Focus.onContact(success, dialog.conference());
        if (!request.getMethod().equals("PRACK")) {
            dialog.session().accept(request, success);
        }
        return success;
    }

    /** Sends a 2xx to an INVITE until its ACK comes. */
    void repeat(SIPRequest invite, SIPResponse success) {
        answer.ifPresent(Retransmission::stop);
        Retransmission retransmission = new Retransmission(dialog, tools, invite, success);
        answer = Optional.of(retransmission);
        retransmission.start();
    }

    /** An ACK came; true where it is the one waited for. */
    boolean acknowledged(SIPRequest ack) {
        boolean awaited =
                answer.filter(a -> a.sequence() == ack.getCSeq().getSeqNumber()).isPresent();
        if (awaited) {
            answer.ifPresent(Retransmission::stop);
            answer = Optional.empty();
        }
        return awaited;
    }

    void refuse(Ending ending) {
        theirs.ifPresent(refused -> {
            theirs = Optional.empty();
            reply(refused.transaction(), tools.responses().refusal(refused.request(), ending, dialog.localTag()));
        });
    }

    /** Proposes a change of ours: by UPDATE while the call is not answered, by re-INVITE afterwards. */
    void propose(Optional<String> sdp, Optional<Attachment> attachment) {
        if (dialog.ended()) {
            return;
        }
        boolean early = !dialog.up();
        boolean possible = !early || (sdp.isPresent() && dialog.session().takesUpdate());
        if (!possible || busy() || dialog.obstacle(!early, dialog.path()) != 0) {
            failed(491);
        } else if (!send(new Proposal(early ? "UPDATE" : "INVITE", sdp, attachment, true))) {
            failed(503);
        }
    }

    /** Says by UPDATE that we are still there; false where that cannot be said now. */
    boolean refresh() {
        return !busy() && dialog.up() && send(new Proposal("UPDATE", Optional.empty(), Optional.empty(), false));
    }

    private boolean busy() {
        return ours.isPresent() || theirs.isPresent();
    }

    private boolean send(Proposal proposal) {
        DialogPath path = dialog.path();
        try {
            SIPRequest request = tools.requests().within(path, proposal.method(), path.nextSequence());
            tools.requests().offering(request, path, proposal.sdp(), proposal.attachment());
            Focus.onContact(request, dialog.conference());
            if (dialog.up()) {
                dialog.session().propose(request);
            }
            dialog.prove(request);
            ours = Optional.of(new Ours(tools.wire().send(request, dialog), proposal, path));
            return true;
        } catch (SipException e) {
            tools.node().counters().sendFailed();
            return false;
        }
    }

    /** Whether a response or time-out concerns the proposal of ours that is under way. */
    boolean concerns(ClientTransaction transaction) {
        return ours.filter(o -> o.transaction().equals(transaction)).isPresent();
    }

    void responded(SIPResponse response) {
        int status = response.getStatusCode();
        if (status < 200 || ours.isEmpty()) {
            return;
        }
        Ours done = ours.get();
        ours = Optional.empty();
        if (dialog.challenged(response) && send(done.proposal())) {
            return;
        }
        if (status >= 300) {
            dialog.session().refused(response);
            failed(done, status);
            return;
        }
        done.path().refreshTarget(response);
        dialog.session().agreed(response);
        if ("INVITE".equals(response.getCSeq().getMethod())) {
            acknowledge(response, Optional.empty());
        }
        if (done.offers()) {
            dialog.tell(new DialogEvent.ReofferAnswered(dialog.key(), status, Bodies.sdp(response)));
        }
    }

    void timedOut(int status) {
        Optional<Ours> done = ours;
        ours = Optional.empty();
        dialog.session().failed();
        done.ifPresent(proposal -> failed(proposal, status));
    }

    private void failed(Ours proposal, int status) {
        if (proposal.offers()) {
            failed(status);
        }
        if (status == 408 || status == 481) { // RFC 3261 §12.2.1.2, RFC 4028 §10: the far side has lost the dialog
            dialog.lost(status, "the dialog was lost");
        }
    }

    private void failed(int status) {
        dialog.tell(new DialogEvent.ReofferAnswered(dialog.key(), status, Optional.empty()));
    }

    /** Acknowledges a 2xx, outside its transaction (RFC 3261 §13.2.2.4), and remembers how: it may come again. */
    void acknowledge(SIPResponse success, Optional<String> sdp) {
        try {
            SIPRequest ack = tools.requests()
                    .within(dialog.path(), "ACK", success.getCSeq().getSeqNumber());
            sdp.ifPresent(text -> Requests.body(ack, text));
            dialog.prove(ack);
            lastAck = Optional.of(ack);
            tools.wire().sendAlone(ack);
        } catch (SipException e) {
            tools.node().counters().sendFailed();
        }
    }

    /** Answers a 2xx that came again. */
    void acknowledgeAgain(SIPResponse success) {
        lastAck.filter(ack -> ack.getCSeq().getSeqNumber() == success.getCSeq().getSeqNumber())
                .ifPresent(ack -> tools.wire().sendAlone(ack));
    }

    /** How a 2xx of theirs was acknowledged last. */
    Optional<SIPRequest> lastAck() {
        return lastAck;
    }

    void end() {
        refuse(new Ending(487, OptionalInt.empty(), ""));
        answer.ifPresent(Retransmission::stop);
        answer = Optional.empty();
    }

    private void reply(ServerTransaction transaction, SIPResponse response) {
        tools.wire().respond(transaction, response);
    }
}
