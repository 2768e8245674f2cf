package org.carillonpbx.registrar.control;

import java.time.Instant;
import java.time.InstantSource;

/** The time of day as it was at start, plus what has passed since: a jump of the server's clock expires nobody. */
public final class SteadyClock implements InstantSource {
    private final long startMillis = System.currentTimeMillis();
    private final long startNanos = System.nanoTime();

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public long millis() {
        return startMillis + (System.nanoTime() - startNanos) / 1_000_000;
    }
}
