package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sip.ClientTransaction;
import javax.sip.ServerTransaction;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.Identity;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.stack.ListenAddress;

/**
 * A call that came in.
 *
 * <pre>
 * OFFERED  → ANSWERED by answer → UP by ACK
 * OFFERED  → gone by hangUp (failure response), CANCEL (487), BYE (487)
 * ANSWERED → gone by BYE, or without an ACK in 32 s; hangUp waits for the ACK (RFC 3261 §15)
 * UP       → gone by BYE from either side
 * </pre>
 */
public final class IncomingDialog extends CallDialog {

    private enum State {
        OFFERED,
        ANSWERED,
        UP
    }

    private final SIPRequest invite;
    private final ServerTransaction transaction;
    private final Peer source;
    private final DialogPath path;
    private State state = State.OFFERED;
    private Optional<Identity> reached = Optional.empty();
    private Optional<Ending> hangUpWaits = Optional.empty();

    private IncomingDialog(
            DialogKey key,
            SIPRequest invite,
            ServerTransaction transaction,
            Peer source,
            ListenAddress bound,
            String localTag,
            Tools tools) {
        super(key, invite.getCallId().getCallId(), localTag, LaneKey.of(source), tools);
        this.invite = invite;
        this.transaction = transaction;
        this.source = source;
        this.path = DialogPath.incoming(invite, localTag, bound, source);
    }

    /** Takes a new call in: 100 at once, then tells of it. */
    public static IncomingDialog begin(
            SIPRequest invite,
            ServerTransaction transaction,
            ListenAddress bound,
            DialogEvent.IncomingCall event,
            Tools tools) {
        IncomingDialog dialog = new IncomingDialog(
                event.dialog(),
                invite,
                transaction,
                event.source(),
                bound,
                tools.tags().next(),
                tools);
        tools.dialogs().add(dialog);
        dialog.post(() -> {
            tools.wire().respond(transaction, tools.responses().to(invite, 100, ""));
            dialog.tell(event);
        });
        return dialog;
    }

    /** CANCEL came, and its own 200 is sent. */
    public void cancelled() {
        post(() -> {
            if (!ended() && state == State.OFFERED) {
                tools().wire().respond(transaction, tools().responses().to(invite, 487, localTag()));
                end(new DialogEvent.Cancelled(key()));
            }
        });
    }

    SIPRequest invite() {
        return invite;
    }

    /** Whether a request came the same way as the INVITE (RFC 3261 §17.2.3). */
    public boolean sameBranch(SIPRequest other) {
        return Objects.equals(
                invite.getTopmostVia().getBranch(), other.getTopmostVia().getBranch());
    }

    @Override
    DialogPath path() {
        return path;
    }

    @Override
    boolean up() {
        return state == State.UP;
    }

    @Override
    void doIntroduce(Identity whom) {
        reached = Optional.of(whom);
    }

    private void introduced(SIPResponse response) {
        reached.ifPresent(whom ->
                Assertions.identity(response, whom, tools().node().hostTowards(source.address(), path.bound())));
    }

    @Override
    void doRing(int status, Optional<String> sdp) {
        if (ended() || state != State.OFFERED) {
            return;
        }
        SIPResponse response = tools().responses().inDialog(invite, status, localTag(), source, path.bound());
        sdp.ifPresent(text -> Requests.body(response, text));
        introduced(response);
        tools().wire().respond(transaction, response);
    }

    @Override
    void doAnswer(String sdp) {
        if (ended()) {
            return;
        }
        if (state != State.OFFERED) {
            reoffers().accept(sdp);
            return;
        }
        state = State.ANSWERED;
        SIPResponse response = tools().responses().inDialog(invite, 200, localTag(), source, path.bound());
        Requests.body(response, sdp);
        introduced(response);
        tools().wire().respond(transaction, response);
        reoffers().repeat(invite, response);
    }

    @Override
    void doHangUp(Ending ending) {
        if (ended()) {
            return;
        }
        switch (state) {
            case OFFERED -> {
                tools().wire().respond(transaction, tools().responses().refusal(invite, ending, localTag()));
                end();
            }
            case ANSWERED -> hangUpWaits = Optional.of(ending);
            case UP -> {
                bye(ending);
                end();
            }
        }
    }

    @Override
    void doAcknowledged(SIPRequest ack) {
        if (ended() || !reoffers().acknowledged(ack)) {
            return;
        }
        state = State.UP;
        if (hangUpWaits.isPresent()) {
            doHangUp(hangUpWaits.get());
        } else {
            tell(new DialogEvent.Confirmed(key(), Bodies.sdp(ack)));
        }
    }

    @Override
    void doResponded(SIPResponse response, Optional<ClientTransaction> ours) {
        if (ended()) {
            return;
        }
        if (ours.isEmpty()) {
            reoffers().acknowledgeAgain(response);
        } else if (reoffers().concerns(ours.get())) {
            reoffers().responded(response);
        }
    }

    @Override
    void doFailed(ClientTransaction ours, int status, String reason) {
        if (!ended() && reoffers().concerns(ours)) {
            reoffers().timedOut(status);
        }
    }

    @Override
    void doDeparted() {
        if (state == State.OFFERED) { // RFC 3261 §15.1.2
            tools().wire()
                    .respond(
                            transaction,
                            tools().responses().refusal(invite, new Ending(487, OptionalInt.empty(), ""), localTag()));
        }
    }
}
