package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.Optional;
import javax.sip.ClientTransaction;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.outflow.Asker;
import org.carillonpbx.sip.outflow.Bodies;
import org.carillonpbx.sip.outflow.CallDialog;
import org.carillonpbx.sip.outflow.Identities;
import org.carillonpbx.sip.outflow.IncomingDialog;
import org.carillonpbx.sip.outflow.Messages;
import org.carillonpbx.sip.outflow.OptionTags;
import org.carillonpbx.sip.outflow.Peers;
import org.carillonpbx.sip.outflow.Provenances;
import org.carillonpbx.sip.outflow.SentMessage;
import org.carillonpbx.sip.outflow.Tools;
import org.carillonpbx.sip.stack.DialogSettings.Reliability;
import org.carillonpbx.sip.stack.SipFaults;
import org.carillonpbx.sip.stack.SipNode;

/** Hands what the stack's transactions deliver to the dialog that it concerns. Called on the stack's event thread. */
public final class DialogDoor implements SipListener {

    private final SipNode node;
    private final Tools tools;
    private final DialogKeys keys;
    private final Messages messages;
    private final Gruus gruus;

    public DialogDoor(SipNode node, Tools tools, Messages messages, Gruus gruus) {
        this.gruus = gruus;
        this.messages = messages;
        this.node = node;
        this.tools = tools;
        this.keys = new DialogKeys(node.settings().node());
    }

    @Override
    public void processRequest(RequestEvent event) {
        SIPRequest request = (SIPRequest) event.getRequest();
        try {
            switch (request.getMethod()) {
                case "ACK" -> tools.dialogs().of(request).ifPresent(dialog -> dialog.acknowledged(request));
                case "CANCEL" -> cancel(request, transaction(event));
                default -> {
                    if (request.getToTag() == null) {
                        begin(request, event);
                    } else {
                        within(request, transaction(event));
                    }
                }
            }
        } catch (SipException e) {
            node.counters().sendFailed(); // sent again, or too many transactions: the peer will retransmit
        } catch (RuntimeException e) {
            SipFaults.requestFaulted(request.getMethod(), e);
        }
    }

    private static ServerTransaction transaction(RequestEvent event) throws SipException {
        ServerTransaction known = event.getServerTransaction();
        return known != null ? known : ((SipProvider) event.getSource()).getNewServerTransaction(event.getRequest());
    }

    private void begin(SIPRequest invite, RequestEvent event) throws SipException {
        if (!(invite.getApplicationData() instanceof Admission.Admitted admitted)) {
            return; // its first copy is under way
        }
        ServerTransaction transaction = transaction(event);
        if (invite.getMethod().equals("MESSAGE")) {
            messages.arrived(
                    invite,
                    transaction,
                    Posting.event(invite, admitted, keys.next().value(), Targets.of(invite, gruus)));
            return;
        }
        Targets.Called called = Targets.of(invite, gruus);
        DialogEvent.IncomingCall call = new DialogEvent.IncomingCall(
                keys.next(),
                admitted.account(),
                Identities.of(invite.getFrom().getAddress()),
                called.number(),
                Bodies.sdp(invite),
                Peers.of(invite),
                invite.getCallId().getCallId(),
                Agents.of(invite),
                Provenances.of(invite),
                Provenances.notes(invite),
                called.device(),
                acknowledges(invite));
        IncomingDialog.begin(invite, transaction, node.open().address((SipProvider) event.getSource()), call, tools);
    }

    private boolean acknowledges(SIPRequest invite) {
        return node.settings().dialogs().reliability() != Reliability.REFUSED
                && OptionTags.supported(invite, OptionTags.RELIABLE);
    }

    private void cancel(SIPRequest cancel, ServerTransaction transaction) {
        Optional<IncomingDialog> call = tools.dialogs().cancelledBy(cancel);
        String tag = tools.tags().next();
        SIPResponse response = tools.responses().to(cancel, call.isPresent() ? 200 : 481, tag);
        tools.reply(Peers.of(cancel), transaction, response);
        call.ifPresent(IncomingDialog::cancelled);
    }

    private void within(SIPRequest request, ServerTransaction transaction) {
        Optional<CallDialog> dialog = tools.dialogs().of(request);
        if (dialog.isPresent()) {
            dialog.get().requested(request, transaction);
        } else {
            tools.reply(
                    Peers.of(request),
                    transaction,
                    tools.responses().to(request, 481, tools.tags().next()));
        }
    }

    @Override
    public void processResponse(ResponseEvent event) {
        SIPResponse response = (SIPResponse) event.getResponse();
        ClientTransaction transaction = event.getClientTransaction();
        if (transaction != null && transaction.getApplicationData() instanceof Asker asker) {
            asker.responded(response);
            return;
        }
        if (transaction != null && transaction.getApplicationData() instanceof SentMessage sent) {
            sent.responded(response);
            return;
        }
        Optional<CallDialog> dialog =
                transaction != null && transaction.getApplicationData() instanceof CallDialog owner
                        ? Optional.of(owner)
                        : tools.dialogs().ofResponse(response);
        dialog.ifPresentOrElse(
                d -> d.responded(response, Optional.ofNullable(transaction)),
                () -> tools.dialogs().lateAnswers().came(response, tools));
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        ClientTransaction transaction = event.getClientTransaction();
        if (!event.isServerTransaction() && transaction.getApplicationData() instanceof CallDialog dialog) {
            dialog.timedOut(transaction);
        } else if (!event.isServerTransaction() && transaction.getApplicationData() instanceof Asker asker) {
            asker.failed(408);
        } else if (!event.isServerTransaction() && transaction.getApplicationData() instanceof SentMessage sent) {
            sent.failed(408);
        }
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        node.counters().sendFailed();
        if (event.getSource() instanceof ClientTransaction transaction
                && transaction.getApplicationData() instanceof CallDialog dialog) {
            dialog.lost(transaction);
        } else if (event.getSource() instanceof ClientTransaction transaction
                && transaction.getApplicationData() instanceof Asker asker) {
            asker.failed(503);
        } else if (event.getSource() instanceof ClientTransaction transaction
                && transaction.getApplicationData() instanceof SentMessage sent) {
            sent.failed(503);
        }
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {}

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {}
}
