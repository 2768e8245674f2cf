package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sip.ClientTransaction;
import javax.sip.ObjectInUseException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.Ending;
import org.carillonpbx.sip.OutgoingCall;
import org.carillonpbx.sip.proof.Proof;
import org.carillonpbx.sip.stack.NextHop;

/**
 * A call that we make.
 *
 * <pre>
 * CALLING    → PROCEEDING by any provisional → UP by 2xx, which is acknowledged at once
 * CALLING    → CALLING by 422: proposed again with a longer session (RFC 4028 §7.3)
 * CALLING    → CALLING by 401 or 407, once: we prove who we are (RFC 3261 §22)
 * CALLING    → gone by a failure, no response, or no way to send
 * PROCEEDING → CANCELLED by hangUp; from CALLING too, but the CANCEL waits for a provisional (RFC 3261 §9.1)
 * CANCELLED  → gone by 487 or after 32 s; a 2xx that crossed is told, acknowledged and hung up
 * ANSWERED   → UP by answer: only where the INVITE bore no offer, and the ACK has to bring our answer
 * UP         → gone by BYE from either side
 * </pre>
 */
public final class OutgoingDialog extends CallDialog {

    private enum State {
        CALLING,
        PROCEEDING,
        ANSWERED,
        UP
    }

    private final OutgoingCall call;
    private final Branches branches;
    private final Progress progress;
    private final Proof proof;
    private DialogPath path;
    private State state = State.CALLING;
    private Optional<ClientTransaction> transaction = Optional.empty();
    private Optional<Ending> hungUp = Optional.empty();
    private boolean sentAgain;
    private Optional<SIPResponse> unanswered = Optional.empty();

    private OutgoingDialog(OutgoingCall call, DialogPath path, LaneKey lane, Tools tools) {
        super(call.dialog(), path.callId(), path.localTag(), lane, tools);
        this.call = call;
        this.path = path;
        this.branches = new Branches(path);
        this.progress = new Progress(this, tools, branches);
        this.proof = new Proof(call.account());
    }

    /** Sends the INVITE; if that cannot even be written, tells so. */
    public static void begin(OutgoingCall call, Tools tools) {
        OutgoingDialog dialog;
        try {
            Beginning beginning = Beginning.of(call, tools);
            dialog = new OutgoingDialog(call, beginning.path(), beginning.lane(), tools);
        } catch (SipException e) {
            reject(call, tools, e.getMessage());
            return;
        }
        if (tools.dialogs().full() || !tools.dialogs().add(dialog)) {
            reject(call, tools, "no room for another dialog");
        } else if (!tools.lanes().post(dialog.lane(), dialog::send)) {
            tools.node().counters().sendFailed();
            tools.dialogs().remove(dialog);
            reject(call, tools, "the way to the peer is congested");
        }
    }

    private static void reject(OutgoingCall call, Tools tools, String reason) {
        tools.lanes()
                .post(
                        new LaneKey("rejected", false),
                        () -> tools.node()
                                .audience()
                                .tell(new DialogEvent.Rejected(
                                        call.dialog(), 503, String.valueOf(reason), OptionalInt.empty())));
    }

    private void send() {
        if (hungUp.isPresent()) {
            return;
        }
        try {
            SIPRequest invite = tools().requests().within(path, "INVITE", path.nextSequence());
            tools().requests()
                    .beginning(
                            invite,
                            path,
                            call.offer(),
                            call.attachment(),
                            tools().node().settings().dialogs());
            session().propose(invite);
            Requests.extra(invite, call.headers());
            String peer = ((NextHop) invite.getApplicationData()).peer().address();
            String ours = tools().node().hostTowards(peer, path.bound());
            Assertions.onInvite(invite, call.provenance(), call.to(), ours);
            prove(invite);
            transaction = Optional.of(tools().wire().send(invite, this));
        } catch (SipException e) {
            tools().node().counters().sendFailed();
            boolean cameToNothing = e.getCause() instanceof IOException; // the connection stood, and ended just now
            if (cameToNothing && !sentAgain) {
                sentAgain = true;
                send();
            } else {
                int status = e instanceof Insecure ? 480 : 503;
                end(new DialogEvent.Rejected(key(), status, String.valueOf(e.getMessage()), OptionalInt.empty()));
            }
        }
    }

    @Override
    void prove(SIPRequest request) {
        Requests.extra(request, proof.of(request));
    }

    @Override
    boolean challenged(SIPResponse response) {
        int status = response.getStatusCode();
        return (status == 401 || status == 407) && proof.challenged(response);
    }

    @Override
    DialogPath path() {
        boolean early = state == State.CALLING || state == State.PROCEEDING;
        return early ? branches.heard().map(Branch::path).orElse(path) : path;
    }

    @Override
    Optional<DialogPath> pathTo(String remoteTag) {
        boolean early = state == State.CALLING || state == State.PROCEEDING;
        return early ? branches.find(remoteTag).map(Branch::path) : super.pathTo(remoteTag);
    }

    @Override
    boolean up() {
        return state == State.UP;
    }

    @Override
    int obstacle(boolean invite, DialogPath to) {
        return switch (state) {
            case CALLING -> 491;
            case PROCEEDING -> {
                boolean settled = branches.heard()
                        .filter(branch -> branch.settled() && branch.path() == to)
                        .isPresent();
                yield settled && !invite && hungUp.isEmpty() ? 0 : 491;
            }
            case ANSWERED -> 491;
            case UP -> 0;
        };
    }

    @Override
    void doAcknowledgedRinging(SIPRequest prack, ServerTransaction transactionOfTheirs, DialogPath to) {
        // Nobody rings at a call that we make, so that there is nothing to acknowledge
        tools().wire().respond(transactionOfTheirs, tools().responses().to(prack, 481, localTag()));
    }

    @Override
    void doRing(int status, Optional<String> sdp) {
        // Nobody rings at a call that we make
    }

    @Override
    void doAnswer(String sdp) {
        if (ended()) {
            return;
        }
        if (state == State.ANSWERED) {
            state = State.UP;
            unanswered.ifPresent(success -> reoffers().acknowledge(success, Optional.of(sdp)));
            unanswered = Optional.empty();
        } else {
            reoffers().accept(sdp);
        }
    }

    @Override
    void doHangUp(Ending ending) {
        if (ended()) {
            return;
        }
        switch (state) {
            case CALLING -> hungUp = Optional.of(ending);
            case PROCEEDING -> {
                if (hungUp.isEmpty()) {
                    hungUp = Optional.of(ending);
                    cancel(ending);
                }
            }
            case ANSWERED, UP -> {
                unanswered.ifPresent(success -> reoffers().acknowledge(success, Optional.empty()));
                bye(ending);
                end();
            }
        }
    }

    private void cancel(Ending ending) {
        transaction.ifPresent(invite -> {
            try {
                SIPRequest cancel = (SIPRequest) invite.createCancel();
                cancel.setApplicationData(((SIPRequest) invite.getRequest()).getApplicationData());
                tools().standing().userAgent(cancel);
                Reasons.onCancel(cancel, ending);
                tools().wire().send(cancel, this);
            } catch (SipException e) {
                tools().node().counters().sendFailed();
            }
        });
        // RFC 3261 §9.1: a peer that never answers the INVITE after a CANCEL is not waited for longer than this
        tools().timers().after(64 * Timers.T1, () -> post(this::abandon));
    }

    private void abandon() {
        if (ended() || state != State.PROCEEDING) {
            return;
        }
        transaction.ifPresent(invite -> {
            try {
                invite.terminate();
            } catch (ObjectInUseException e) {
                tools().node().counters().sendFailed();
            }
        });
        end();
    }

    @Override
    void doAcknowledged(SIPRequest ack) {
        if (!ended() && reoffers().acknowledged(ack)) {
            tell(new DialogEvent.Confirmed(key(), Bodies.sdp(ack)));
        }
    }

    @Override
    void doResponded(SIPResponse response, Optional<ClientTransaction> ours) {
        boolean invite = "INVITE".equals(response.getCSeq().getMethod());
        if (ended()) {
            tools().dialogs().lateAnswers().came(response, tools());
            return;
        }
        if (ours.isPresent() && reoffers().concerns(ours.get())) {
            reoffers().responded(response);
        } else if (invite && (state == State.UP || state == State.ANSWERED)) {
            again(response);
        } else if (invite) {
            first(response);
        }
    }

    /** A 2xx after the first one: its ACK was lost, or a fork answered as well (RFC 3261 §13.2.2.4). */
    private void again(SIPResponse response) {
        if (response.getStatusCode() / 100 != 2) {
            return;
        }
        if (path.remoteTag().equals(response.getToTag())) {
            reoffers().acknowledgeAgain(response);
            return;
        }
        branches.of(response).ifPresent(fork -> Fork.hangUp(fork.path(), response, tools()));
    }

    private void first(SIPResponse response) {
        int status = response.getStatusCode();
        if (status < 200) {
            provisional(response);
        } else if (status < 300) {
            answered(response);
        } else if (hungUp.isPresent()) {
            end();
        } else if (status < 400 && response.getContactHeaders() != null) {
            end(new DialogEvent.Redirected(
                    key(), status, Redirections.of(response, tools().node().domains())));
        } else if (challenged(response) || (status == 422 && session().raised(response))) {
            state = State.CALLING;
            send();
        } else {
            Ending why = Reasons.of(response);
            end(new DialogEvent.Rejected(key(), status, String.valueOf(response.getReasonPhrase()), why.q850()));
        }
    }

    private void provisional(SIPResponse response) {
        boolean begins = state == State.CALLING;
        state = State.PROCEEDING;
        if (hungUp.isPresent()) {
            if (begins) {
                cancel(hungUp.get());
            }
        } else if (response.getStatusCode() > 100) {
            progress.received(response);
        }
    }

    private void answered(SIPResponse response) {
        transaction = Optional.empty(); // it holds all that was sent, and the call may stand for hours
        Optional<String> sdp = progress.description(response);
        branches.of(response).ifPresent(branch -> path = branch.path());
        path.establish(response);
        boolean owesAnswer = call.offer().isEmpty() && sdp.isPresent() && hungUp.isEmpty();
        if (owesAnswer) {
            state = State.ANSWERED;
            unanswered = Optional.of(response);
        } else {
            state = State.UP;
            reoffers().acknowledge(response, Optional.empty());
        }
        session().agreed(response);
        tell(new DialogEvent.Answered(key(), sdp, Identities.contact(response)));
        hungUp.ifPresent(ending -> {
            bye(ending);
            end();
        });
    }

    @Override
    void doFailed(ClientTransaction ours, int status, String reason) {
        if (ended()) {
            return;
        }
        if (reoffers().concerns(ours)) {
            reoffers().timedOut(status);
        } else if (transaction.filter(ours::equals).isPresent() && !(state == State.UP || state == State.ANSWERED)) {
            if (hungUp.isPresent()) {
                end();
            } else {
                end(new DialogEvent.Rejected(key(), status, reason, OptionalInt.empty()));
            }
        }
    }

    /** The connection may have been closed at the far end before we used it: the INVITE gets one new one. */
    @Override
    void doLost(ClientTransaction ours) {
        boolean first = transaction.filter(ours::equals).isPresent() && state == State.CALLING;
        if (first && !ended() && !sentAgain && hungUp.isEmpty()) {
            sentAgain = true;
            send();
        } else {
            super.doLost(ours);
        }
    }

    @Override
    void doDeparted() {
        // An INVITE of ours ends by its own final response
    }
}
