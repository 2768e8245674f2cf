package org.carillonpbx.subscription.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.sip.Peer;
import org.carillonpbx.subscription.boundary.LiveSubscription;

/** Shows the book to people. */
@ApplicationScoped
public class Subscribers {
    private static final Comparator<Subscription> ORDER = Comparator.comparing(Subscription::watcher)
            .thenComparing(subscription -> subscription.event().name())
            .thenComparing(subscription -> subscription.subject().resource())
            .thenComparing(Subscription::key);

    private final Notifier notifier;

    /** For the container's proxy. */
    protected Subscribers() {
        this(new Notifier());
    }

    @Inject
    public Subscribers(Notifier notifier) {
        this.notifier = notifier;
    }

    public Page<LiveSubscription> find(String watcher, String event, String resource, int offset, int limit) {
        List<Subscription> matching = notifier.book().all().stream()
                .filter(s -> watcher.isEmpty() || s.watcher().equals(watcher))
                .filter(s -> event.isEmpty() || s.event().name().equals(event))
                .filter(s -> resource.isEmpty() || s.subject().resource().equals(resource))
                .sorted(ORDER)
                .toList();
        List<LiveSubscription> rows = matching.stream()
                .skip(offset)
                .limit(limit)
                .map(Subscribers::shown)
                .toList();
        return new Page<>(rows, matching.size());
    }

    public int count() {
        return notifier.book().size();
    }

    /** The id is our tag in the dialog: it bears nothing that a URL would mind. */
    public boolean end(String id) {
        Optional<Subscription> found = notifier.book().all().stream()
                .filter(subscription -> subscription.localTag().equals(id))
                .findFirst();
        found.ifPresent(subscription -> notifier.end(subscription, "deactivated"));
        return found.isPresent();
    }

    private static LiveSubscription shown(Subscription subscription) {
        SavedSubscription saved = subscription.saved();
        return new LiveSubscription(
                saved.dialog().localTag(),
                saved.watcher(),
                saved.event().name(),
                saved.resource(),
                saved.list(),
                saved.dialog().target(),
                saved.dialog().flow().map(Peer::toString).orElse(""),
                saved.userAgent(),
                saved.sequence(),
                subscription.failures(),
                Instant.ofEpochMilli(saved.since()),
                Instant.ofEpochMilli(saved.expiresAt()));
    }
}
