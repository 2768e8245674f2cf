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
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Digit;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.Identity;

/**
 * A call's dialog from its INVITE to its end. The public methods may be called from anywhere and return at once; everything
 * else is confined to the dialog's lane.
 */
public abstract class CallDialog {

    private final DialogKey key;
    private final String callId;
    private final String localTag;
    private final LaneKey lane;
    private final Tools tools;
    private final Reoffers reoffers;
    private final Session session;
    private String conference = "";
    private boolean ended;

    CallDialog(DialogKey key, String callId, String localTag, LaneKey lane, Tools tools) {
        this.key = key;
        this.callId = callId;
        this.localTag = localTag;
        this.lane = lane;
        this.tools = tools;
        this.reoffers = new Reoffers(this, tools);
        this.session = new Session(this, tools);
        tools.node().tap().named(key, callId);
    }

    // What call control orders

    public final void introduce(Identity reached) {
        post(() -> doIntroduce(reached));
    }

    /** The dialog is one with the focus of this conference, or of none any more where that is empty. */
    public final void focus(String number) {
        post(() -> conference = number);
    }

    public final void ring(int status, Optional<String> sdp) {
        post(() -> doRing(status, sdp));
    }

    public final void answer(String sdp) {
        post(() -> doAnswer(sdp));
    }

    /** Accepts what the far side proposed. */
    public final void accept(String sdp) {
        post(() -> reoffers.accept(sdp));
    }

    public final void refuse(Ending ending) {
        post(() -> reoffers.refuse(ending));
    }

    public final void reoffer(Optional<String> sdp) {
        post(() -> reoffers.propose(sdp, Optional.empty()));
    }

    /** Proposes this and brings something along. */
    public final void reoffer(String sdp, Attachment attachment) {
        post(() -> reoffers.propose(Optional.of(sdp), Optional.of(attachment)));
    }

    public final void hangUp(Ending ending) {
        post(() -> doHangUp(ending));
    }

    /** Tells a digit by INFO. */
    public final void press(Digit digit) {
        post(() -> doPress(digit));
    }

    // What the network brings

    /** A request within the dialog, other than ACK. */
    public final void requested(SIPRequest request, ServerTransaction transaction) {
        post(() -> doRequested(request, transaction));
    }

    public final void acknowledged(SIPRequest ack) {
        post(() -> doAcknowledged(ack));
    }

    /** A response to the request of a transaction of ours; without one, a 2xx that came again. */
    public final void responded(SIPResponse response, Optional<ClientTransaction> transaction) {
        post(() -> doResponded(response, transaction));
    }

    /** A transaction of ours had no response. */
    public final void timedOut(ClientTransaction transaction) {
        post(() -> doFailed(transaction, 408, "Request Timeout"));
    }

    /** The connection that a request of ours went over has ended before any response. */
    public final void lost(ClientTransaction transaction) {
        post(() -> doLost(transaction));
    }

    /** Comes round once a second: whatever is due in the dialog by then is done. */
    public final void look(long now) {
        session.look(now);
    }

    final void post(Runnable task) {
        if (!tools.lanes().post(lane, task)) {
            tools.node().counters().sendFailed();
        }
    }

    final DialogKey key() {
        return key;
    }

    final String callId() {
        return callId;
    }

    final String localTag() {
        return localTag;
    }

    final LaneKey lane() {
        return lane;
    }

    final Tools tools() {
        return tools;
    }

    final Reoffers reoffers() {
        return reoffers;
    }

    final Session session() {
        return session;
    }

    final boolean ended() {
        return ended;
    }

    /** The conference that our Contact is to name; empty for none. */
    final String conference() {
        return conference;
    }

    /** The path, once there is a dialog; before that, of the early dialog that the caller hears. */
    abstract DialogPath path();

    /** The path of the dialog with that far end, an early one too. */
    Optional<DialogPath> pathTo(String remoteTag) {
        return Optional.of(path()).filter(path -> path.remoteTag().equals(remoteTag));
    }

    /** Whether both sides know the dialog to stand. */
    abstract boolean up();

    /** Adds to a request of ours what proves who we are, where the far side has asked for that. */
    void prove(SIPRequest request) {}

    /** Whether a request that was refused by this should be sent again, as we can prove now who we are. */
    boolean challenged(SIPResponse response) {
        return false;
    }

    /** Whom our responses name from now on; of use to a caller only. */
    void doIntroduce(Identity reached) {}
    /**
     * Why an offer of theirs cannot be taken yet (RFC 3311 §5.2, RFC 3261 §14.2): 491 while one of ours is open, 500 while one
     * of theirs is; 0 where it can.
     *
     * @param invite whether it comes in a re-INVITE, for which the first INVITE has to be over
     */
    abstract int obstacle(boolean invite, DialogPath path);

    /** PRACK came, its number in order. */
    abstract void doAcknowledgedRinging(SIPRequest prack, ServerTransaction transaction, DialogPath path);

    abstract void doRing(int status, Optional<String> sdp);

    abstract void doAnswer(String sdp);

    abstract void doHangUp(Ending ending);

    abstract void doAcknowledged(SIPRequest ack);

    abstract void doResponded(SIPResponse response, Optional<ClientTransaction> transaction);

    /** The first INVITE had no final response. */
    abstract void doFailed(ClientTransaction transaction, int status, String reason);

    /** The connection ended under a request that has no response yet. */
    void doLost(ClientTransaction transaction) {
        doFailed(transaction, 503, "Service Unavailable");
    }

    /** BYE from the far side, answered already: settle an INVITE that it leaves open. */
    abstract void doDeparted();

    /** No ACK came to a 2xx of ours (RFC 3261 §13.3.1.4). */
    final void unacknowledged() {
        lost(408, "ACK missing");
    }

    /** The far side has lost the dialog, or nobody is there any more: it gets a BYE all the same. */
    final void lost(int status, String reason) {
        if (!ended) {
            bye(new Ending(status, OptionalInt.empty(), reason));
            end(new DialogEvent.Ended(key, status, OptionalInt.empty(), reason));
        }
    }

    private void doRequested(SIPRequest request, ServerTransaction transaction) {
        if (ended) {
            tools.wire().respond(transaction, tools.responses().to(request, 481, localTag));
            return;
        }
        Optional<DialogPath> path =
                pathTo(Optional.ofNullable(request.getFromTag()).orElse(""));
        if (path.isEmpty()) {
            tools.wire().respond(transaction, tools.responses().to(request, 481, localTag));
            return;
        }
        if (!path.get().advance(request.getCSeq().getSeqNumber())) {
            // RFC 3261 §12.2.2: out of order
            tools.wire().respond(transaction, tools.responses().to(request, 500, localTag));
            return;
        }
        session.supports(request);
        switch (request.getMethod()) {
            case "BYE" -> departed(request, transaction);
            case "PRACK" -> doAcknowledgedRinging(request, transaction, path.get());
            case "INVITE", "UPDATE" -> reoffers.received(request, transaction, path.get());
            case "INFO" -> informed(request, transaction);
            default -> {
                SIPResponse response = tools.responses().to(request, 405, localTag);
                tools.standing().allow(response);
                tools.wire().respond(transaction, response);
            }
        }
    }

    private void informed(SIPRequest info, ServerTransaction transaction) {
        tools.wire().respond(transaction, Infos.answer(info, localTag, tools));
        Infos.digit(info, this).ifPresent(this::tell);
    }

    private void departed(SIPRequest bye, ServerTransaction transaction) {
        tools.wire().respond(transaction, tools.responses().to(bye, 200, localTag));
        Ending why = Reasons.of(bye);
        doDeparted();
        end(new DialogEvent.Ended(key, why.status(), why.q850(), why.text()));
    }

    private void doPress(Digit digit) {
        if (ended || !up()) {
            return;
        }
        try {
            SIPRequest info = tools.requests().within(path(), "INFO", path().nextSequence());
            Infos.tell(info, digit);
            tools.wire().send(info, this);
        } catch (SipException e) {
            tools.node().counters().sendFailed();
        }
    }

    /** Sends BYE; nobody waits for what becomes of it. */
    final void bye(Ending ending) {
        try {
            SIPRequest bye = tools.requests().within(path(), "BYE", path().nextSequence());
            Reasons.onBye(bye, ending);
            prove(bye);
            tools.wire().sendForgotten(bye);
        } catch (SipException e) {
            tools.node().counters().sendFailed(); // the far side's own timers end what it has
        }
    }

    final void tell(DialogEvent event) {
        tools.node().audience().tell(event);
    }

    /** The dialog is gone, and call control does not know yet. */
    final void end(DialogEvent last) {
        if (!ended) {
            end();
            tell(last);
        }
    }

    /** The dialog is gone. */
    final void end() {
        ended = true;
        reoffers.end();
        reoffers.lastAck().ifPresent(ack -> tools.dialogs().lateAnswers().keep(localTag, lane, ack));
        tools.dialogs().remove(this);
    }
}
