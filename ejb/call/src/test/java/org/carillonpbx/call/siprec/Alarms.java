package org.carillonpbx.call.siprec;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.call.Timers;

/** Time that stands still until it is moved. */
final class Alarms implements Timers {
    private static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00Z");

    private final Map<Object, Alarm> alarms = new HashMap<>();
    private Duration uptime = Duration.ZERO;

    private record Alarm(Object tag, Duration due, Runnable task) {}

    void pass(Duration time) {
        Duration until = uptime.plus(time);
        for (Optional<Alarm> next = next(until); next.isPresent(); next = next(until)) {
            uptime = next.get().due();
            alarms.remove(next.get().tag());
            next.get().task().run();
        }
        uptime = until;
    }

    private Optional<Alarm> next(Duration until) {
        return alarms.values().stream()
                .filter(alarm -> alarm.due().compareTo(until) <= 0)
                .min(Comparator.comparing(Alarm::due));
    }

    int pending() {
        return alarms.size();
    }

    @Override
    public Instant now() {
        return BEGIN.plus(uptime);
    }

    @Override
    public Duration uptime() {
        return uptime;
    }

    @Override
    public void after(Object tag, Duration delay, Runnable task) {
        alarms.put(tag, new Alarm(tag, uptime.plus(delay), task));
    }

    @Override
    public void cancel(Object tag) {
        alarms.remove(tag);
    }
}
