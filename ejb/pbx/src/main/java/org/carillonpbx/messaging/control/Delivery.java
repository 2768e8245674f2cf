package org.carillonpbx.messaging.control;

import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * One message on its way to every phone of its recipient: the first phone that takes it decides, else the last one that
 * says no. Decided once. Thread-safe.
 */
final class Delivery {
    private static final int NO_RESPONSE = 408;

    private final IntConsumer decided;
    private final long begunAt;
    private int outstanding;
    private int failure;
    private boolean over;

    /** @param decided takes the status: 200, or what was best of the failures */
    Delivery(int phones, long begunAt, IntConsumer decided) {
        this.outstanding = phones;
        this.begunAt = begunAt;
        this.decided = decided;
    }

    void settled(int status) {
        verdict(status).ifPresent(decided::accept);
    }

    private synchronized Optional<Integer> verdict(int status) {
        outstanding--;
        if (over) {
            return Optional.empty();
        }
        if (status / 100 == 2) {
            over = true;
            return Optional.of(200);
        }
        failure = failure == 0 || temporary(status) ? status : failure;
        over = outstanding <= 0;
        return over ? Optional.of(failure) : Optional.empty();
    }

    /** No phone said anything for too long: whoever sent the message must not wait any longer. */
    void expire(long before) {
        boolean expired;
        synchronized (this) {
            expired = !over && begunAt < before;
            over |= expired;
        }
        if (expired) {
            decided.accept(NO_RESPONSE);
        }
    }

    synchronized boolean over() {
        return over;
    }

    /** Whether it is worth a try later. */
    static boolean temporary(int status) {
        return switch (status) {
            case 408, 480, 481, 486, 487, 500, 502, 503, 504 -> true;
            default -> false;
        };
    }
}
