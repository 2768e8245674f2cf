package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPMessageValve;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sip.SipStack;
import javax.sip.message.Response;
import org.carillonpbx.sip.SipListener;
import org.carillonpbx.sip.outflow.LaneKey;
import org.carillonpbx.sip.outflow.Lanes;
import org.carillonpbx.sip.outflow.Messages;
import org.carillonpbx.sip.outflow.Peers;
import org.carillonpbx.sip.outflow.Probes;
import org.carillonpbx.sip.outflow.Responses;
import org.carillonpbx.sip.outflow.Tools;
import org.carillonpbx.sip.stack.SipFaults;
import org.carillonpbx.sip.stack.SipNode;

/**
 * The first to see a request: on the thread that read it, before the stack keeps anything of it. True lets it pass to the
 * transactions, false means that it is answered or dropped.
 */
public final class FrontDoor implements SIPMessageValve {

    private final SipNode node;
    private final Tools tools;
    private final StatelessTags tags = new StatelessTags();
    private final Screening screening;
    private final Registering registering;
    private final Admitting admitting;
    private final Probes probes;
    private final Posting posting;
    private final Referring referring;
    private final Map<String, Desk> desks = new HashMap<>();
    private final Threshold threshold;

    /** @param desks what answers the methods that it does not know itself */
    public FrontDoor(SipNode node, Tools tools, Probes probes, Messages messages, Gruus gruus, Desk... desks) {
        this.node = node;
        for (Desk desk : desks) {
            this.desks.put(desk.method(), desk);
        }
        this.tools = tools;
        this.probes = probes;
        Replies replies = new Replies(tools, tags);
        this.screening = new Screening(replies, node.domains(), node.settings().dialogs());
        this.registering = new Registering(replies, gruus);
        this.posting = new Posting(node, messages, replies, gruus);
        this.admitting = new Admitting(node, tools, replies, gruus);
        this.referring = new Referring(node, replies, gruus);
        this.threshold = new Threshold(node, tools);
    }

    @Override
    public boolean processRequest(SIPRequest request, MessageChannel channel) {
        String method = request.getMethod();
        node.counters().requestIn(method);
        if (Origins.unusable(request)) {
            node.counters().malformed();
            return false;
        }
        try {
            if (!threshold.passes(request)) {
                return false;
            }
            if (method.equals("ACK") && request.getTopmostVia().getBranch() == null) {
                return false; // the stack looks for its transaction by the branch, and trips where there is none
            }
            return method.equals("ACK") || method.equals("CANCEL") || pass(request, method);
        } catch (RuntimeException e) {
            SipFaults.requestFaulted(method, e);
            send(request, new Replies(tools, tags).of(request, 500));
            return false;
        }
    }

    private boolean pass(SIPRequest request, String method) {
        Optional<SIPResponse> refusal = screening.check(request);
        if (refusal.isPresent()) {
            send(request, refusal.get());
            return false;
        }
        Desk desk = desks.get(method);
        if (request.getToTag() != null && desk == null) {
            return inDialog(request);
        }
        Replies replies = new Replies(tools, tags);
        Optional<SipListener> listener = node.audience().present();
        if (listener.isEmpty()) {
            SIPResponse notYet = replies.of(request, 503);
            Responses.retryAfter(notYet, 5);
            send(request, notYet);
            return false;
        }
        if (desk != null) {
            desk.serve(request, listener.get(), replies, response -> send(request, response));
            return false;
        }
        switch (method) {
            case "OPTIONS" -> send(request, replies.capabilities(request));
            case "REGISTER" -> send(request, registering.answer(request, listener.get()));
            case "INVITE" -> {
                Optional<SIPResponse> refused = admitting.answer(request, listener.get());
                refused.ifPresent(response -> send(request, response));
                if (refused.isEmpty()) {
                    threshold.admitted(request);
                }
                return refused.isEmpty();
            }
            case "MESSAGE" -> {
                Optional<SIPResponse> refused = posting.answer(request, listener.get());
                refused.ifPresent(response -> send(request, response));
                return refused.isEmpty();
            }
            case "REFER" -> send(request, referring.answer(request, listener.get()));
            default -> send(request, replies.of(request, 481)); // BYE or UPDATE outside any dialog
        }
        return false;
    }

    private boolean inDialog(SIPRequest request) {
        if (tools.dialogs().of(request).isPresent()
                || node.station()
                        .filter(s -> s.stack().findTransaction(request, true) != null)
                        .isPresent()) {
            return true;
        }
        send(request, new Replies(tools, tags).of(request, 481));
        return false;
    }

    /** Datagrams are sent on the spot; a connection may hang, so what it gets is queued. */
    private void send(SIPRequest request, SIPResponse response) {
        threshold.answered(request, response);
        Lanes lanes = tools.lanes();
        if (!((MessageChannel) request.getMessageChannel()).isReliable()) {
            tools.wire().respondAlone(request, response);
        } else if (!lanes.post(LaneKey.of(Peers.of(request)), () -> tools.wire().respondAlone(request, response))) {
            node.counters().sendFailed();
        }
    }

    @Override
    public boolean processResponse(Response response, MessageChannel channel) {
        return !probes.took((SIPResponse) response);
    }

    @Override
    public void init(SipStack stack) {}

    @Override
    public void destroy() {}
}
