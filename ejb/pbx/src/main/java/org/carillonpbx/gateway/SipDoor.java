package org.carillonpbx.gateway;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.carillonpbx.registrar.boundary.Gatekeeper;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.InviteRequest;
import org.carillonpbx.sip.MessageEvent;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterRequest;
import org.carillonpbx.sip.SipListener;
import org.carillonpbx.sip.Traced;
import org.carillonpbx.sip.event.NotifyOutcome;
import org.carillonpbx.sip.event.PublishReply;
import org.carillonpbx.sip.event.PublishRequest;
import org.carillonpbx.sip.event.SubscribeReply;
import org.carillonpbx.sip.event.SubscribeRequest;
import org.carillonpbx.subscription.boundary.SubscriptionDesk;
import org.carillonpbx.trace.boundary.Witness;
import org.jboss.ejb3.annotation.ResourceAdapter;

/** Where the SIP adapter calls in, on its own threads. */
@MessageDriven(messageListenerInterface = SipListener.class)
@ResourceAdapter("#sip-ra.rar")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SipDoor implements SipListener {
    @Inject
    private Gatekeeper gatekeeper;

    @Inject
    private Inflow inflow;

    @Inject
    private SubscriptionDesk subscriptions;

    @Inject
    private Witness witness;

    @Override
    public RegisterReply onRegister(RegisterRequest request) {
        return gatekeeper.register(request);
    }

    @Override
    public Admission onInvite(InviteRequest request) {
        return inflow.admit(request);
    }

    @Override
    public SubscribeReply onSubscribe(SubscribeRequest request) {
        return subscriptions.subscribe(request);
    }

    @Override
    public PublishReply onPublish(PublishRequest request) {
        return subscriptions.publish(request);
    }

    @Override
    public void onNotified(NotifyOutcome outcome) {
        subscriptions.notified(outcome);
    }

    @Override
    public Admission onMessage(InviteRequest request) {
        return inflow.admitMessage(request);
    }

    @Override
    public Admission onRefer(InviteRequest request) {
        return inflow.admitRefer(request);
    }

    @Override
    public void onMessageEvent(MessageEvent event) {
        inflow.take(event);
    }

    @Override
    public void onFlowLost(Peer flow) {
        gatekeeper.flowLost(flow);
    }

    @Override
    public void onTraced(List<Traced> seen) {
        witness.wire(seen);
    }

    @Override
    public void onDialogEvent(DialogEvent event) {
        inflow.take(event);
    }
}
