package org.carillonpbx.subscription.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillonpbx.subscription.boundary.Access;

/** Ends what was granted once and is no more; what is watched in a list is told as rejected in the list's next document. */
@ApplicationScoped
public class Withdrawal {
    @Inject
    Notifier notifier;

    /** Looks at everything that watches an extension. */
    public void of(String extension) {
        for (Subscription subscription : notifier.book().all()) {
            Subject subject = subscription.subject();
            if (subject instanceof ListSubject list && list.members().contains(extension)) {
                notifier.changed(subject.pack().event(), extension);
            } else if (!subject.list()
                    && subject.resource().equals(extension)
                    && subject.pack().access(subscription.watcher(), extension) != Access.GRANTED) {
                notifier.end(subscription, "rejected");
            }
        }
    }
}
