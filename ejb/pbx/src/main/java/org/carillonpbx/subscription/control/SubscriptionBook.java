package org.carillonpbx.subscription.control;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Every subscription there is: by its key, and by what it watches. Bounded by its limits. Thread-safe. */
final class SubscriptionBook {
    /** What became of a subscription that wanted in. */
    enum Room {
        TAKEN,
        WATCHER_HAS_ENOUGH,
        FULL
    }

    private record Watched(String event, String resource) {}

    private final int most;
    private final int mostPerWatcher;
    private final Map<String, Subscription> byKey = new ConcurrentHashMap<>();
    private final Map<Watched, Set<Subscription>> byWatched = new ConcurrentHashMap<>();
    private final Map<String, Integer> byWatcher = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    SubscriptionBook(int most, int mostPerWatcher) {
        this.most = most;
        this.mostPerWatcher = mostPerWatcher;
    }

    Room add(Subscription subscription) {
        if (count.incrementAndGet() > most) {
            count.decrementAndGet();
            return Room.FULL;
        }
        int watchers = byWatcher.merge(subscription.watcher(), 1, Integer::sum);
        if (watchers > mostPerWatcher) {
            count.decrementAndGet();
            leave(subscription.watcher());
            return Room.WATCHER_HAS_ENOUGH;
        }
        byKey.put(subscription.key(), subscription);
        for (String resource : resources(subscription)) {
            Watched watched = new Watched(subscription.subject().pack().event(), resource);
            byWatched.compute(watched, (key, present) -> {
                Set<Subscription> watching = present == null ? ConcurrentHashMap.newKeySet(2) : present;
                watching.add(subscription);
                return watching;
            });
        }
        return Room.TAKEN;
    }

    /** Whether it was there. */
    boolean remove(Subscription subscription) {
        if (!byKey.remove(subscription.key(), subscription)) {
            return false;
        }
        count.decrementAndGet();
        leave(subscription.watcher());
        for (String resource : resources(subscription)) {
            byWatched.computeIfPresent(
                    new Watched(subscription.subject().pack().event(), resource), (key, watching) -> {
                        watching.remove(subscription);
                        return watching.isEmpty() ? null : watching;
                    });
        }
        return true;
    }

    private void leave(String watcher) {
        byWatcher.computeIfPresent(watcher, (key, n) -> n == 1 ? null : n - 1);
    }

    private static Collection<String> resources(Subscription subscription) {
        return subscription.subject() instanceof ListSubject list
                ? list.members()
                : Set.of(subscription.subject().resource());
    }

    Optional<Subscription> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Who watches that, itself or in a list. */
    Collection<Subscription> watching(String event, String resource) {
        return byWatched.getOrDefault(new Watched(event, resource), Set.of());
    }

    Collection<Subscription> all() {
        return byKey.values();
    }

    int size() {
        return count.get();
    }
}
