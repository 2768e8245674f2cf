package org.carillonpbx.subscription.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillonpbx.subscription.control.Notifier;

/** Whom event packages tell of changes. Thread-safe, never waits. */
@ApplicationScoped
public class Watchers {
    @Inject
    Notifier notifier;

    /** A state is another one now: whoever watches it is told, each as soon as its turn comes. */
    public void changed(String event, String resource) {
        notifier.changed(event, resource);
    }
}
