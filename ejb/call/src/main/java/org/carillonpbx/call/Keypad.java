package org.carillonpbx.call;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * Tells each digit of a phone once, though some phones say it twice: in their sound and by INFO. What came by INFO alone is
 * told a second time, to whoever passes it on to the other party, which has not heard it. Confined to the lane.
 */
final class Keypad {
    /** For so long the same digit in the other way is the same press. */
    private static final Duration ECHO = Duration.ofSeconds(2);
    /** For so long it is not clear that the digit is not in the sound too. */
    private static final Duration DOUBT = Duration.ofMillis(500);

    private static final int MOST = 32;

    private final Timers timers;
    private final Deque<Told> told = new ArrayDeque<>();
    private final Deque<Told> doubtful = new ArrayDeque<>();

    private record Told(char digit, boolean signalled, Duration at) {}

    Keypad(Timers timers) {
        this.timers = timers;
    }

    /** A digit was heard; false where it was told before. */
    boolean hears(char digit) {
        return takes(new Told(digit, false, timers.uptime()));
    }

    /** A digit came by INFO; false where it was told before. {@code alone} hears of it once it is clear that it came alone. */
    boolean isTold(char digit, Consumer<Character> alone) {
        Told press = new Told(digit, true, timers.uptime());
        if (!takes(press)) {
            return false;
        }
        doubtful.add(press);
        if (doubtful.size() == 1) {
            timers.after(this, DOUBT, () -> settle(alone));
        }
        return true;
    }

    /** The leg is over. */
    void close() {
        doubtful.clear();
        timers.cancel(this);
    }

    private boolean takes(Told press) {
        Duration oldest = press.at().minus(ECHO);
        while (!told.isEmpty() && (told.size() >= MOST || told.peek().at().compareTo(oldest) < 0)) {
            told.remove();
        }
        for (Iterator<Told> before = told.iterator(); before.hasNext(); ) {
            Told other = before.next();
            if (other.digit() == press.digit() && other.signalled() != press.signalled()) {
                before.remove();
                doubtful.remove(other);
                return false;
            }
        }
        told.add(press);
        return true;
    }

    private void settle(Consumer<Character> alone) {
        Duration now = timers.uptime();
        while (!doubtful.isEmpty() && doubtful.peek().at().plus(DOUBT).compareTo(now) <= 0) {
            alone.accept(doubtful.remove().digit());
        }
        if (!doubtful.isEmpty()) {
            timers.after(this, doubtful.peek().at().plus(DOUBT).minus(now), () -> settle(alone));
        }
    }
}
