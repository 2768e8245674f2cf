package org.carillonpbx.sip.ra;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.awaitility.Awaitility;
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

/** The application's side in tests: answers as told, remembers every event. */
class RecordingListener implements SipListener {

    volatile Function<RegisterRequest, RegisterReply> registrar = request -> new RegisterReply.Registered(List.of());
    volatile Function<InviteRequest, Admission> admission = request -> new Admission.Admitted("");
    final List<DialogEvent> events = new CopyOnWriteArrayList<>();
    volatile Function<SubscribeRequest, SubscribeReply> notifier =
            request -> new SubscribeReply.BadEvent(List.of("dialog"));
    volatile Function<PublishRequest, PublishReply> publisher =
            request -> new PublishReply.BadEvent(List.of("presence"));
    final List<NotifyOutcome> outcomes = new CopyOnWriteArrayList<>();
    final List<MessageEvent> messages = new CopyOnWriteArrayList<>();
    final List<Traced> traced = new CopyOnWriteArrayList<>();
    final List<Peer> lostFlows = new CopyOnWriteArrayList<>();

    @Override
    public RegisterReply onRegister(RegisterRequest request) {
        return registrar.apply(request);
    }

    @Override
    public Admission onInvite(InviteRequest request) {
        return admission.apply(request);
    }

    @Override
    public Admission onMessage(InviteRequest request) {
        return admission.apply(request);
    }

    @Override
    public Admission onRefer(InviteRequest request) {
        return admission.apply(request);
    }

    @Override
    public void onMessageEvent(MessageEvent event) {
        messages.add(event);
    }

    <E extends MessageEvent> E awaitMessage(Class<E> kind) {
        Awaitility.await(kind.getSimpleName())
                .atMost(45, TimeUnit.SECONDS)
                .pollInterval(5, TimeUnit.MILLISECONDS)
                .until(() -> messages.stream().anyMatch(kind::isInstance));
        return messages.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void onFlowLost(Peer flow) {
        lostFlows.add(flow);
    }

    @Override
    public void onDialogEvent(DialogEvent event) {
        events.add(event);
    }

    @Override
    public SubscribeReply onSubscribe(SubscribeRequest request) {
        return notifier.apply(request);
    }

    @Override
    public PublishReply onPublish(PublishRequest request) {
        return publisher.apply(request);
    }

    @Override
    public void onNotified(NotifyOutcome outcome) {
        outcomes.add(outcome);
    }

    @Override
    public void onTraced(List<Traced> seen) {
        traced.addAll(seen);
    }

    <E extends DialogEvent> List<E> all(Class<E> kind) {
        List<E> found = new ArrayList<>();
        for (DialogEvent event : events) {
            if (kind.isInstance(event)) {
                found.add(kind.cast(event));
            }
        }
        return found;
    }

    /** Waits for the first event of a kind. */
    <E extends DialogEvent> E await(Class<E> kind) {
        return await(kind, 1).get(0);
    }

    <E extends DialogEvent> List<E> await(Class<E> kind, int count) {
        Awaitility.await(kind.getSimpleName())
                .atMost(45, TimeUnit.SECONDS)
                .pollInterval(5, TimeUnit.MILLISECONDS)
                .until(() -> all(kind).size() >= count);
        return all(kind);
    }
}
