package org.carillonpbx.call.lane;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Tasks that wait for their time, one a tag. Confined to the lane. */
final class Alarms {

    /** {@code order} tells alarms of the same nanosecond apart: first set, first off. */
    private record Alarm(long due, long order, Object tag, Runnable task) {
        int compare(Alarm other) {
            // Differences, as System.nanoTime may wrap
            int byTime = Long.signum(due - other.due);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final TreeSet<Alarm> byTime = new TreeSet<>(Alarm::compare);
    private final Map<Object, Alarm> byTag = new HashMap<>();
    private long set;

    void set(Object tag, long due, Runnable task) {
        cancel(tag);
        Alarm alarm = new Alarm(due, ++set, tag, task);
        byTag.put(tag, alarm);
        byTime.add(alarm);
    }

    void cancel(Object tag) {
        Alarm alarm = byTag.remove(tag);
        if (alarm != null) {
            byTime.remove(alarm);
        }
    }

    /** Takes out the first one that is due. */
    Optional<Runnable> due(long now) {
        if (byTime.isEmpty() || byTime.first().due() - now > 0) {
            return Optional.empty();
        }
        Alarm alarm = byTime.pollFirst();
        byTag.remove(alarm.tag());
        return Optional.of(alarm.task());
    }

    /** When the next one is due. */
    OptionalLong next() {
        return byTime.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(byTime.first().due());
    }

    int size() {
        return byTime.size();
    }
}
