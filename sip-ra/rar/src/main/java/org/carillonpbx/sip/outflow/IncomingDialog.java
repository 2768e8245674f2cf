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
 * OFFERED  → ANSWERED by answer → UP by ACK; answer waits for the PRACK to ringing that bore SDP (RFC 3262 §3)
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

    /** What the call began with. */
    private record Asked(SIPRequest invite, ServerTransaction transaction) {}

    /** Let go of once the call stands: that may be for hours, and these are most of what it holds. */
    private Optional<Asked> asked;

    private final InviteId begunBy;
    private final String branch;
    private final Peer source;
    private final DialogPath path;
    private State state = State.OFFERED;
    private Optional<Identity> reached = Optional.empty();
    private final ReliableRinging ringing;
    private Optional<Ending> hangUpWaits = Optional.empty();
    private Optional<String> answerWaits = Optional.empty();
    /** The INVITE bore no offer, so that the first description is an offer of ours. */
    private final boolean ourOffer;

    private boolean described;
    private boolean settled;

    private IncomingDialog(
            DialogKey key,
            SIPRequest invite,
            ServerTransaction transaction,
            Peer source,
            ListenAddress bound,
            String localTag,
            Tools tools) {
        super(key, invite.getCallId().getCallId(), localTag, LaneKey.of(source), tools);
        this.asked = Optional.of(new Asked(invite, transaction));
        this.begunBy = InviteId.of(invite);
        this.branch = invite.getTopmostVia().getBranch();
        this.source = source;
        this.path = DialogPath.incoming(invite, localTag, bound, source);
        this.ourOffer = Bodies.sdp(invite).isEmpty();
        this.ringing = new ReliableRinging(this, tools);
        session().supports(invite);
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
                respond(tools().responses().to(invite(), 487, localTag()));
                end(new DialogEvent.Cancelled(key()));
            }
        });
    }

    InviteId begunBy() {
        return begunBy;
    }

    private SIPRequest invite() {
        return asked.orElseThrow().invite();
    }

    /** Whether a request came the same way as the INVITE (RFC 3261 §17.2.3). */
    public boolean sameBranch(SIPRequest other) {
        return Objects.equals(branch, other.getTopmostVia().getBranch());
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
    int obstacle(boolean again, DialogPath to) {
        return switch (state) {
            case OFFERED -> {
                if (again || !settled) {
                    yield described && ourOffer ? 491 : 500;
                }
                yield 0;
            }
            case ANSWERED -> again || (ourOffer && !settled) ? 491 : 0; // its ACK is still to come
            case UP -> 0;
        };
    }

    @Override
    void doRing(int status, Optional<String> sdp) {
        if (ended() || state != State.OFFERED || answerWaits.isPresent()) {
            return;
        }
        boolean reliably = reliably(sdp.isPresent());
        boolean speaks = sdp.isPresent() && !settled && (reliably || !ourOffer);
        if (reliably && ourOffer && !speaks && !described) {
            return; // RFC 3261 §13.2.1: the first response that is reliable bears the offer, and there is none
        }
        SIPResponse response = tools().responses().inDialog(invite(), status, localTag(), source, path.bound());
        Focus.onContact(response, conference());
        if (speaks) {
            sdp.ifPresent(text -> Requests.body(response, text));
        }
        introduced(response);
        if (reliably) {
            described |= speaks;
            ringing.send(response);
        } else {
            respond(response);
        }
    }

    /** Who demands it gets every response so; who can, those that matter. */
    private boolean reliably(boolean withSdp) {
        return switch (tools().node().settings().dialogs().reliability()) {
            case REFUSED -> false;
            case SUPPORTED ->
                OptionTags.required(invite(), OptionTags.RELIABLE)
                        || (withSdp && OptionTags.supported(invite(), OptionTags.RELIABLE));
            case REQUIRED -> true;
        };
    }

    void respond(SIPResponse response) {
        tools().wire().respond(asked.orElseThrow().transaction(), response);
    }

    @Override
    void doAcknowledgedRinging(SIPRequest prack, ServerTransaction acknowledging, DialogPath to) {
        boolean awaited = described && !settled && ringing.owed();
        if (!ringing.acknowledged(prack)) {
            tools().wire().respond(acknowledging, tools().responses().to(prack, 481, localTag()));
            return;
        }
        settled |= awaited;
        Optional<String> sdp = Bodies.sdp(prack);
        if (sdp.isPresent() && !(awaited && ourOffer)) {
            reoffers().received(prack, acknowledging, to); // RFC 3262 §5: a further offer
        } else {
            tools().wire().respond(acknowledging, tools().responses().to(prack, 200, localTag()));
            sdp.ifPresent(answer -> tell(new DialogEvent.Confirmed(key(), sdp)));
        }
        answerWaits.ifPresent(this::doAnswer);
    }

    /** Nobody acknowledged our ringing: whoever cannot do that cannot be talked to (RFC 3262 §3). */
    void ringingUnacknowledged() {
        if (!ended() && state == State.OFFERED) {
            Ending ending = new Ending(504, OptionalInt.empty(), "PRACK missing");
            respond(tools().responses().refusal(invite(), ending, localTag()));
            end(new DialogEvent.Ended(key(), 504, OptionalInt.empty(), "no PRACK"));
        }
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
        if (ringing.owed()) {
            answerWaits = Optional.of(sdp);
            return;
        }
        state = State.ANSWERED;
        ringing.answered();
        SIPResponse response = tools().responses().inDialog(invite(), 200, localTag(), source, path.bound());
        Focus.onContact(response, conference());
        session().accept(invite(), response);
        if (!settled) {
            Requests.body(response, sdp);
        }
        introduced(response);
        respond(response);
        reoffers().repeat(invite(), response);
    }

    @Override
    void doHangUp(Ending ending) {
        if (ended()) {
            return;
        }
        switch (state) {
            case OFFERED -> {
                respond(tools().responses().refusal(invite(), ending, localTag()));
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
        asked = Optional.empty();
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
            respond(tools().responses().refusal(invite(), new Ending(487, OptionalInt.empty(), ""), localTag()));
        }
    }
}
