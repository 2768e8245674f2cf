package org.carillonpbx.call.scenario;

import java.time.Duration;
import java.time.Instant;
import org.carillonpbx.call.lane.LaneClock;

/** A clock that stands still until it is moved. */
final class VirtualClock implements LaneClock {
    private static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00Z");

    private long nanos;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant now() {
        return BEGIN.plusNanos(nanos);
    }

    void forward(Duration time) {
        nanos += time.toNanos();
    }
}
