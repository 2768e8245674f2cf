package org.carillonpbx.media.pool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Pairs that calls gave back and that stay bound: binding anew costs more than all else that opening a port does. They rest,
 * so that what the last call's far side still sends finds nobody; now and then one is let go, so that the pool wanders
 * through its whole range. Guarded by itself.
 */
final class RestingPairs {
    private static final int MOST = 1_024;
    private static final int CALLS = 16;

    private record Resting(SocketPair pair, long sinceNanos) {}

    private final Deque<Resting> pairs = new ArrayDeque<>();
    private final long restNanos;
    private final RandomGenerator random;
    private boolean closed;

    RestingPairs(long restNanos, RandomGenerator random) {
        this.restNanos = restNanos;
        this.random = random;
    }

    /** Whether the pair is kept; its sockets are the giver's to close where it is not. A pair serves sixteen calls or so. */
    synchronized boolean keep(SocketPair pair) {
        if (closed || pairs.size() >= MOST || random.nextInt(CALLS) == 0) {
            return false;
        }
        return pairs.add(new Resting(pair, System.nanoTime()));
    }

    /** One that has rested enough, rid of what came in the meantime. */
    Optional<SocketPair> rested() {
        return next(restNanos);
    }

    /** The one that has rested longest, enough or not: for when there are no others. */
    Optional<SocketPair> longest() {
        return next(0);
    }

    private Optional<SocketPair> next(long rest) {
        Optional<SocketPair> pair = poll(rest);
        pair.ifPresent(SocketPair::drain);
        return pair;
    }

    private synchronized Optional<SocketPair> poll(long rest) {
        return Optional.ofNullable(pairs.peek())
                .filter(oldest -> System.nanoTime() - oldest.sinceNanos() >= rest)
                .map(oldest -> pairs.remove().pair());
    }

    synchronized int size() {
        return pairs.size();
    }

    /** Closes them all, and keeps none from now on. */
    synchronized void close() {
        closed = true;
        pairs.forEach(resting -> resting.pair().close());
        pairs.clear();
    }
}
