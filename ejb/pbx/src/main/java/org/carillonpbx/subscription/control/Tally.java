package org.carillonpbx.subscription.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.carillonpbx.sip.Refused;
import org.carillonpbx.sip.event.SubscribeReply;
import org.carillonpbx.subscription.boundary.SubscriptionFigures;

/** Counts what happens to subscriptions. Thread-safe. */
@ApplicationScoped
public class Tally {
    private static final int FORBIDDEN = 403;

    private final LongAdder told = new LongAdder();
    private final LongAdder untold = new LongAdder();
    private final LongAdder forbidden = new LongAdder();

    @Inject
    Notifier notifier;

    @Inject
    Packages packages;

    @Inject
    Publications publications;

    /** A NOTIFY was answered, or never will be. */
    public void notified(int status) {
        (status / 100 == 2 ? told : untold).increment();
    }

    /** A SUBSCRIBE was answered. */
    public void answered(SubscribeReply reply) {
        if (reply instanceof SubscribeReply.Turned turned
                && turned.why() instanceof Refused refused
                && refused.status() == FORBIDDEN) {
            forbidden.increment();
        }
    }

    public SubscriptionFigures figures() {
        Map<String, Long> standing = new TreeMap<>();
        packages.names().forEach(event -> standing.put(event, 0L));
        notifier.book().all().forEach(s -> standing.merge(s.subject().pack().event(), 1L, Long::sum));
        return new SubscriptionFigures(standing, publications.count(), told.sum(), untold.sum(), forbidden.sum());
    }
}
