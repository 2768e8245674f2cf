package org.carillonpbx.subscription.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carillonpbx.directory.boundary.ExtensionDeleted;
import org.carillonpbx.sip.event.NotifyOutcome;
import org.carillonpbx.sip.event.PublishReply;
import org.carillonpbx.sip.event.PublishRequest;
import org.carillonpbx.sip.event.SubscribeReply;
import org.carillonpbx.sip.event.SubscribeRequest;
import org.carillonpbx.subscription.control.Acceptance;
import org.carillonpbx.subscription.control.Departure;
import org.carillonpbx.subscription.control.Notifier;
import org.carillonpbx.subscription.control.Orders;
import org.carillonpbx.subscription.control.Publications;
import org.carillonpbx.subscription.control.Tally;

/** Where SUBSCRIBE and PUBLISH are answered, from memory alone. Called on the SIP threads; thread-safe, never blocks. */
@ApplicationScoped
public class SubscriptionDesk {
    @Inject
    Acceptance acceptance;

    @Inject
    Publications publications;

    @Inject
    Notifier notifier;

    @Inject
    Orders orders;

    @Inject
    Departure departure;

    @Inject
    Tally tally;

    public SubscribeReply subscribe(SubscribeRequest request) {
        SubscribeReply reply = acceptance.subscribe(request);
        tally.answered(reply);
        return reply;
    }

    public PublishReply publish(PublishRequest request) {
        return publications.publish(request);
    }

    public void notified(NotifyOutcome outcome) {
        tally.notified(outcome.status());
        orders.outcome(outcome.key().value(), outcome.status());
        notifier.outcome(outcome);
    }

    void forget(@Observes ExtensionDeleted deleted) {
        departure.of(deleted.number());
    }
}
