package org.carillonpbx.traffic.control;

import java.time.Duration;
import java.time.Instant;
import org.carillonpbx.traffic.boundary.TrafficFigures;

/** The last quarter of an hour, a minute each. Not thread-safe. */
final class Minutes {
    static final int KEPT = 15;

    /** What happened in a minute. */
    static final class Minute {
        long begun;
        long over;
        long answered;
        long effective;
        double seconds;
        long delays;
        double delay;
        long scores;
        double score;
        private long number = -1;

        private void renew(long next) {
            begun = 0;
            over = 0;
            answered = 0;
            effective = 0;
            seconds = 0;
            delays = 0;
            delay = 0;
            scores = 0;
            score = 0;
            number = next;
        }

        private void add(Minute other) {
            begun += other.begun;
            over += other.over;
            answered += other.answered;
            effective += other.effective;
            seconds += other.seconds;
            delays += other.delays;
            delay += other.delay;
            scores += other.scores;
            score += other.score;
        }
    }

    private final Instant since;
    private final Minute[] ring = new Minute[KEPT];

    Minutes(Instant since) {
        this.since = since;
        for (int i = 0; i < KEPT; i++) {
            ring[i] = new Minute();
        }
    }

    /** The minute of that moment. */
    Minute at(Instant now) {
        long number = number(now);
        Minute minute = ring[(int) Math.floorMod(number, (long) KEPT)];
        if (minute.number < number) {
            minute.renew(number);
        }
        return minute;
    }

    private static long number(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 60L);
    }

    TrafficFigures figures(Instant now) {
        Minute all = new Minute();
        long first = number(now) - KEPT + 1;
        for (Minute minute : ring) {
            if (minute.number >= first) {
                all.add(minute);
            }
        }
        return new TrafficFigures(
                all.begun / seconds(now, first),
                ratio((double) all.answered, all.over),
                ratio((double) all.effective, all.over),
                ratio(all.seconds, all.answered),
                ratio(all.delay, all.delays),
                ratio(all.score, all.scores));
    }

    /** Of how many seconds there are figures. */
    private double seconds(Instant now, long first) {
        Instant from = Instant.ofEpochSecond(first * 60);
        return Math.max(
                1, Duration.between(from.isAfter(since) ? from : since, now).toMillis() / 1000.0);
    }

    private static double ratio(double part, long whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }
}
