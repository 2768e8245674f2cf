package org.carillonpbx.registrar.control;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Counts failures by key and locks a key out for a while, each time for twice as long. Of fixed size: where keys collide,
 * the one that matters less gives way. Which keys collide nobody can know beforehand. Lock-free; times in milliseconds.
 */
public final class Throttle {
    private static final int PLACES = 1 << 14;
    private static final int MOST_DOUBLINGS = 5;

    /**
     * How patient to be.
     *
     * @param failures how many within the window lead to a lock
     */
    public record Patience(int failures, long windowMillis, long lockMillis) {}

    private record Entry(String key, int failures, long since, int locks, long lockedUntil) {}

    private final AtomicReferenceArray<Entry> places = new AtomicReferenceArray<>(PLACES);
    private final int seed = ThreadLocalRandom.current().nextInt();
    private final Patience patience;

    public Throttle(Patience patience) {
        this.patience = patience;
    }

    /** For how long the key is still locked out; 0 where it is not. */
    public long lockedMillis(String key, long now) {
        int place = placeOf(key);
        return Math.max(left(places.get(place), key, now), left(places.get(place ^ 1), key, now));
    }

    private static long left(Entry entry, String key, long now) {
        return entry != null && entry.lockedUntil > now && entry.key.equals(key) ? entry.lockedUntil - now : 0;
    }

    /** Counts a failure; for how many milliseconds the key is locked out by it, 0 where it is not. */
    public long failed(String key, long now) {
        while (true) {
            int place = choose(placeOf(key), key, now);
            Entry old = places.get(place);
            Entry next = old != null && old.key.equals(key) ? after(old, now) : after(fresh(key, now), now);
            if (places.compareAndSet(place, old, next)) {
                return next.failures == 0 ? next.lockedUntil - now : 0;
            }
        }
    }

    /** Forgets the key's failures, not its locks' history. */
    public void succeeded(String key) {
        int place = placeOf(key);
        forget(place, key);
        forget(place ^ 1, key);
    }

    private void forget(int place, String key) {
        Entry entry = places.get(place);
        if (entry != null && entry.failures > 0 && entry.key.equals(key)) {
            places.compareAndSet(place, entry, new Entry(key, 0, entry.since, entry.locks, entry.lockedUntil));
        }
    }

    private Entry after(Entry entry, long now) {
        boolean within = now - entry.since < patience.windowMillis;
        int failures = within ? entry.failures + 1 : 1;
        long since = within ? entry.since : now;
        if (failures < patience.failures) {
            return new Entry(entry.key, failures, since, entry.locks, entry.lockedUntil);
        }
        boolean longAgo = now - entry.lockedUntil > patience.lockMillis << (MOST_DOUBLINGS + 1);
        int locks = longAgo ? 0 : entry.locks;
        long lock = patience.lockMillis << Math.min(locks, MOST_DOUBLINGS);
        return new Entry(entry.key, 0, now, locks + 1, now + lock);
    }

    private static Entry fresh(String key, long now) {
        return new Entry(key, 0, now, 0, 0);
    }

    /** The key's own place, else an empty one, else that of the entry which matters less. */
    private int choose(int place, String key, long now) {
        Entry one = places.get(place);
        Entry other = places.get(place ^ 1);
        if (one == null || one.key.equals(key)) {
            return other != null && other.key.equals(key) ? place ^ 1 : place;
        }
        if (other == null || other.key.equals(key)) {
            return place ^ 1;
        }
        return weight(one, now) <= weight(other, now) ? place : place ^ 1;
    }

    private static long weight(Entry entry, long now) {
        return entry.lockedUntil > now ? entry.lockedUntil : entry.since;
    }

    private int placeOf(String key) {
        int hash = (key.hashCode() ^ seed) * 0x9E37_79B9;
        return hash >>> 18;
    }
}
