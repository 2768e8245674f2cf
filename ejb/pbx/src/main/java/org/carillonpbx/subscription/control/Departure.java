package org.carillonpbx.subscription.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Ends what an extension leaves behind that is deleted. */
@ApplicationScoped
public class Departure {
    @Inject
    Notifier notifier;

    @Inject
    Publications publications;

    public void of(String number) {
        publications.forget(number);
        for (Subscription subscription : notifier.book().all()) {
            if (subscription.watcher().equals(number)) {
                notifier.end(subscription, "rejected");
            } else if (!subscription.subject().list()
                    && subscription.subject().resource().equals(number)) {
                notifier.end(subscription, "noresource");
            }
        }
    }
}
