package org.carillonpbx.media.pool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** The even port numbers of a range (RFC 3550 §11), handed out in random order. Guarded by itself. */
final class PortRange {
    private record Resting(int port, long sinceNanos) {}

    private final RandomGenerator random;
    private final long restNanos;
    private final int[] free;
    private final Deque<Resting> resting = new ArrayDeque<>();
    private int count;

    /** A range whose ports are left alone for a while after use, as long as others are free. */
    PortRange(int least, int most, long restNanos, RandomGenerator random) {
        int first = least + (least & 1);
        if (least < 1 || most > 65_535 || first + 1 > most) {
            throw new IllegalArgumentException("no pair of an even and the next odd port in " + least + "–" + most);
        }
        this.random = random;
        this.restNanos = restNanos;
        this.free = new int[(most - first + 1) / 2];
        for (int port = first; port + 1 <= most; port += 2) {
            free[count++] = port;
        }
    }

    synchronized OptionalInt take() {
        wake(restNanos);
        if (count == 0) {
            Resting longest = resting.poll();
            return longest == null ? OptionalInt.empty() : OptionalInt.of(longest.port());
        }
        int at = random.nextInt(count);
        int port = free[at];
        free[at] = free[--count];
        return OptionalInt.of(port);
    }

    synchronized void give(int port) {
        resting.add(new Resting(port, System.nanoTime()));
    }

    private void wake(long rest) {
        long now = System.nanoTime();
        while (!resting.isEmpty() && now - resting.peek().sinceNanos() >= rest) {
            free[count++] = resting.remove().port();
        }
    }

    synchronized int available() {
        return count + resting.size();
    }

    int capacity() {
        return free.length;
    }
}
