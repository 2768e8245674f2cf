package org.carillonpbx.sip.ra;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.sip.Admission;
import org.carillonpbx.sip.DialogEvent;
import org.carillonpbx.sip.InviteRequest;
import org.carillonpbx.sip.MessageEvent;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.RegisterReply;
import org.carillonpbx.sip.RegisterRequest;
import org.carillonpbx.sip.SipListener;
import org.carillonpbx.sip.Traced;
import org.carillonpbx.sip.event.NotifyOutcome;
import org.carillonpbx.sip.event.PublishReply;
import org.carillonpbx.sip.event.PublishRequest;
import org.carillonpbx.sip.event.SubscribeReply;
import org.carillonpbx.sip.event.SubscribeRequest;

/**
 * The message-driven bean behind an activation. One endpoint is held for as long as it is active: its proxy takes an
 * instance from the bean's pool for each call, and deliveries are not transacted. It is made at the first call and not
 * within the activation, where a container may not have one yet. Thread-safe.
 */
final class ActiveEndpoint implements SipListener {

    private static final Refused NOT_YET = new Refused(503, "Service Unavailable", OptionalInt.of(5));

    private final MessageEndpointFactory factory;
    private volatile Optional<MessageEndpoint> held = Optional.empty();
    private boolean released;

    ActiveEndpoint(MessageEndpointFactory factory) {
        this.factory = factory;
    }

    @Override
    public RegisterReply onRegister(RegisterRequest request) {
        Optional<SipListener> bean = bean();
        return bean.isPresent() ? bean.get().onRegister(request) : NOT_YET;
    }

    @Override
    public Admission onInvite(InviteRequest request) {
        Optional<SipListener> bean = bean();
        return bean.isPresent() ? bean.get().onInvite(request) : NOT_YET;
    }

    @Override
    public Admission onMessage(InviteRequest request) {
        Optional<SipListener> bean = bean();
        return bean.isPresent() ? bean.get().onMessage(request) : NOT_YET;
    }

    @Override
    public Admission onRefer(InviteRequest request) {
        Optional<SipListener> bean = bean();
        return bean.isPresent() ? bean.get().onRefer(request) : NOT_YET;
    }

    @Override
    public void onMessageEvent(MessageEvent event) {
        bean().ifPresent(bean -> bean.onMessageEvent(event));
    }

    @Override
    public void onFlowLost(Peer flow) {
        bean().ifPresent(bean -> bean.onFlowLost(flow));
    }

    @Override
    public void onDialogEvent(DialogEvent event) {
        bean().ifPresent(bean -> bean.onDialogEvent(event));
    }

    @Override
    public SubscribeReply onSubscribe(SubscribeRequest request) {
        Optional<SipListener> bean = bean();
        return bean.isPresent() ? bean.get().onSubscribe(request) : new SubscribeReply.Turned(NOT_YET);
    }

    @Override
    public PublishReply onPublish(PublishRequest request) {
        Optional<SipListener> bean = bean();
        return bean.isPresent() ? bean.get().onPublish(request) : new PublishReply.Turned(NOT_YET);
    }

    @Override
    public void onNotified(NotifyOutcome outcome) {
        bean().ifPresent(bean -> bean.onNotified(outcome));
    }

    @Override
    public void onTraced(List<Traced> seen) {
        bean().ifPresent(bean -> bean.onTraced(seen));
    }

    private Optional<SipListener> bean() {
        Optional<MessageEndpoint> endpoint = held.isPresent() ? held : made();
        return endpoint.map(SipListener.class::cast);
    }

    private synchronized Optional<MessageEndpoint> made() {
        if (held.isEmpty() && !released) {
            try {
                held = Optional.of(factory.createEndpoint(null));
            } catch (UnavailableException e) {
                return Optional.empty(); // the next request asks again
            }
        }
        return held;
    }

    synchronized void release() {
        released = true;
        held.ifPresent(MessageEndpoint::release);
        held = Optional.empty();
    }
}
