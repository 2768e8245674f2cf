package org.carillonpbx.guard.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carillonpbx.guard.boundary.Reason;
import org.carillonpbx.guard.boundary.RefusedRequest;
import org.carillonpbx.guard.boundary.SecurityEvent;

/**
 * Security events on their way to the database: refusals alike become one event a minute, and a flood of different ones
 * becomes one event of many. Bounded. Confined to the guard's rounds.
 */
final class EventTally {
    private static final Duration TOGETHER = Duration.ofMinutes(1);
    private static final int MOST_KINDS = 500;
    private static final int MOST_WAITING = 5_000;

    private record Kind(Reason reason, String address, String account) {}

    private final Map<Kind, RefusedRequest> together = new LinkedHashMap<>();
    private final List<SecurityEvent> waiting = new ArrayList<>();
    private Instant begun = Instant.EPOCH;

    void add(RefusedRequest refused) {
        Kind own = new Kind(refused.reason(), refused.address(), refused.account());
        Kind kind =
                together.size() < MOST_KINDS || together.containsKey(own) ? own : new Kind(refused.reason(), "", "");
        together.merge(kind, refused, RefusedRequest::and);
    }

    void add(SecurityEvent event) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(event);
        }
    }

    /** What is due to be written. */
    List<SecurityEvent> takeDue(Instant now) {
        if (begun.plus(TOGETHER).isBefore(now)) {
            together.forEach((kind, refused) -> add(event(kind, refused)));
            together.clear();
            begun = now;
        }
        List<SecurityEvent> due = List.copyOf(waiting);
        waiting.clear();
        return due;
    }

    void putBack(List<SecurityEvent> notWritten) {
        notWritten.forEach(this::add);
    }

    private static SecurityEvent event(Kind kind, RefusedRequest refused) {
        String text = refused.what().isEmpty() ? refused.why() : refused.what() + ": " + refused.why();
        return new SecurityEvent(
                0,
                refused.at(),
                kind.reason().name(),
                kind.address().isEmpty() ? "many" : kind.address(),
                kind.account(),
                text,
                refused.count());
    }
}
