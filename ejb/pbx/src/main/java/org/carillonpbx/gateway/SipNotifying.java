package org.carillonpbx.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.call.Target;
import org.carillonpbx.sip.event.Body;
import org.carillonpbx.sip.event.Notification;
import org.carillonpbx.sip.event.PlainNotification;
import org.carillonpbx.sip.event.SubscriptionKey;
import org.carillonpbx.sip.event.SubscriptionState;
import org.carillonpbx.subscription.boundary.NotificationSender;
import org.carillonpbx.subscription.boundary.StateDocument;

/** The notifier's way to phones over the SIP adapter. */
@ApplicationScoped
public class SipNotifying implements NotificationSender {

    /** What phones expect that keep a lamp lit without ever having asked for it. */
    private static final SubscriptionState LASTING = new SubscriptionState("active", OptionalInt.empty(), "");

    @Inject
    private Adapters adapters;

    @Override
    public boolean ready() {
        return !adapters.sip().listeningPoints().isEmpty();
    }

    @Override
    public void send(Notification notification) {
        adapters.sip().send(notification);
    }

    @Override
    public void order(String key, Target target, String user, String event) {
        send(key, target, user, event, SubscriptionState.terminated("noresource"), Optional.empty());
    }

    @Override
    public void tell(String key, Target target, String user, String event, StateDocument document) {
        send(key, target, user, event, LASTING, Optional.of(new Body(document.type(), document.text())));
    }

    private void send(
            String key, Target target, String user, String event, SubscriptionState state, Optional<Body> body) {
        adapters.sip()
                .send(new PlainNotification(
                        new SubscriptionKey(key),
                        target.uri(),
                        Hops.of(target),
                        target.route(),
                        user,
                        event,
                        state,
                        body));
    }
}
