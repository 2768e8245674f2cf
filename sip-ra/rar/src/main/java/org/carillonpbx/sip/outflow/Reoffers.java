package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.Optional;
import javax.sip.ClientTransaction;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.Peer;

/**
 * The changes that both sides of a standing dialog propose: one at a time (RFC 3261 §14, RFC 3311 §5). Confined to its
 * dialog's lane.
 */
final class Reoffers {

    private record Theirs(SIPRequest request, ServerTransaction transaction) {}

    private final CallDialog dialog;
    private final Tools tools;
    private Optional<Theirs> theirs = Optional.empty();
    private Optional<ClientTransaction> ours = Optional.empty();
    private Optional<Retransmission> answer = Optional.empty();
    private Optional<SIPRequest> lastAck = Optional.empty();

    Reoffers(CallDialog dialog, Tools tools) {
        this.dialog = dialog;
        this.tools = tools;
    }

    /** A re-INVITE or UPDATE came, its number in order. */
    void received(SIPRequest request, ServerTransaction transaction) {
        if (ours.isPresent() || !dialog.up()) {
            reply(transaction, tools.responses().to(request, 491, dialog.localTag()));
            return;
        }
        if (theirs.isPresent()) {
            SIPResponse busy = tools.responses().to(request, 500, dialog.localTag());
            Responses.retryAfter(busy, 1); // RFC 3261 §14.2: our answer to the first is still to come
            reply(transaction, busy);
            return;
        }
        dialog.path().refreshTarget(request);
        Optional<String> offer = Bodies.sdp(request);
        if (request.getMethod().equals("UPDATE") && offer.isEmpty()) {
            reply(transaction, accepting(request)); // a refresh, which changes nothing
            return;
        }
        if (request.getMethod().equals("INVITE")) {
            reply(transaction, tools.responses().to(request, 100, dialog.localTag()));
        }
        theirs = Optional.of(new Theirs(request, transaction));
        dialog.tell(new DialogEvent.Reoffered(dialog.key(), offer));
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
        Peer peer = Peers.of(request);
        return tools.responses()
                .inDialog(request, 200, dialog.localTag(), peer, dialog.path().bound());
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

    /** Proposes a change of ours. */
    void propose(Optional<String> sdp) {
        if (dialog.ended()) {
            return;
        }
        if (!dialog.up() || ours.isPresent() || theirs.isPresent()) {
            failed(491);
            return;
        }
        try {
            SIPRequest invite = tools.requests()
                    .within(dialog.path(), "INVITE", dialog.path().nextSequence());
            tools.requests().offering(invite, dialog.path(), sdp);
            ours = Optional.of(tools.wire().send(invite, dialog));
        } catch (SipException e) {
            tools.node().counters().sendFailed();
            failed(503);
        }
    }

    /** Whether a response or time-out concerns the re-INVITE of ours that is under way. */
    boolean concerns(ClientTransaction transaction) {
        return ours.filter(transaction::equals).isPresent();
    }

    void responded(SIPResponse response) {
        int status = response.getStatusCode();
        if (status < 200) {
            return;
        }
        ours = Optional.empty();
        if (status < 300) {
            dialog.path().refreshTarget(response);
            acknowledge(response, Optional.empty());
            dialog.tell(new DialogEvent.ReofferAnswered(dialog.key(), status, Bodies.sdp(response)));
        } else {
            gone(status);
        }
    }

    void timedOut(int status) {
        ours = Optional.empty();
        gone(status);
    }

    private void gone(int status) {
        failed(status);
        if (status == 408 || status == 481) { // RFC 3261 §12.2.1.2: the far side has lost the dialog
            dialog.bye(new Ending(status, java.util.OptionalInt.empty(), ""));
            dialog.end(
                    new DialogEvent.Ended(dialog.key(), status, java.util.OptionalInt.empty(), "the dialog was lost"));
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

    void end() {
        refuse(new Ending(487, java.util.OptionalInt.empty(), ""));
        answer.ifPresent(Retransmission::stop);
        answer = Optional.empty();
    }

    private void reply(ServerTransaction transaction, SIPResponse response) {
        tools.wire().respond(transaction, response);
    }
}
