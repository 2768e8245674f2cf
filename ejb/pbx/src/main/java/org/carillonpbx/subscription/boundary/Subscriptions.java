package org.carillonpbx.subscription.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.subscription.control.Subscribers;
import org.carillonpbx.subscription.control.Tally;

/** Who watches what now, from memory. Thread-safe. */
@ApplicationScoped
public class Subscriptions {
    @Inject
    Subscribers subscribers;

    @Inject
    Tally tally;

    /** Those that match, by watcher and event; an empty watcher, event or resource matches all. */
    public Page<LiveSubscription> find(String watcher, String event, String resource, int offset, int limit) {
        return subscribers.find(watcher, event, resource, offset, limit);
    }

    public int count() {
        return subscribers.count();
    }

    /** Counts, for whoever watches the watching. */
    public SubscriptionFigures figures() {
        return tally.figures();
    }

    /** Ends one and tells its watcher; false where there is none. The phone may well come back at once. */
    public boolean end(String id) {
        return subscribers.end(id);
    }
}
