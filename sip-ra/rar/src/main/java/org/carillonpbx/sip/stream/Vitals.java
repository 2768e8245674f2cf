package org.carillonpbx.sip.stream;

import java.time.Duration;
import java.util.Optional;

/** When a connection last showed life, and whether it has to end for not doing so. Thread-safe. */
final class Vitals {

    private final StreamLimits limits;
    private final long begun;
    private volatile long heard;
    private volatile long spoken;
    private volatile long asked;
    private volatile long halfSince;
    private volatile boolean half;
    private volatile boolean owed;
    private volatile boolean proven;

    Vitals(StreamLimits limits, long now) {
        this.limits = limits;
        this.begun = now;
        this.heard = now;
        this.spoken = now;
    }

    /** Bytes came, whatever they say. */
    void heard(long now) {
        heard = now;
        owed = false;
    }

    /** A message came. */
    void spoken(long now) {
        spoken = now;
    }

    /** A message has begun and is not whole. */
    void half(boolean now, boolean another, long at) {
        if (now && (!half || another)) {
            halfSince = at;
        }
        half = now;
    }

    void asked(long now) {
        if (!owed) {
            asked = now;
            owed = true;
        }
    }

    void vouch() {
        proven = true;
    }

    /** Why it has to end, if it has to. */
    Optional<End> overdue(boolean ready, long stalledNanos, long now) {
        if (!ready) {
            return after(limits.handshake(), begun, now, End.HANDSHAKE);
        }
        if (stalledNanos > limits.stalled().toNanos()) {
            return Optional.of(End.STALLED);
        }
        if (half && now - halfSince > limits.message().toNanos()) {
            return Optional.of(End.SLOW);
        }
        if (owed && now - asked > limits.answer().toNanos()) {
            return Optional.of(End.DEAD);
        }
        return proven
                ? after(limits.proven(), heard, now, End.IDLE)
                : after(limits.unproven(), spoken, now, End.UNPROVEN);
    }

    private static Optional<End> after(Duration limit, long since, long now, End end) {
        return now - since > limit.toNanos() ? Optional.of(end) : Optional.empty();
    }
}
