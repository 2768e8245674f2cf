package org.carillonpbx.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long the server's strands are busy at a time while it is under load, and how long the collector stops it. */
final class Turnarounds {
    private static final String BUCKET = "carillon_media_turn_seconds_bucket{le=\"";
    private static final double MILLIS = 1_000;

    private final CarillonUnderLoad carillon;
    private State before;

    Turnarounds(CarillonUnderLoad carillon) {
        this.carillon = carillon;
        this.before = state();
    }

    /** From here on. */
    void begin() {
        before = state();
    }

    List<Figure> figures(String area, String load, double noise) {
        State after = state();
        double pauses = after.pauses - before.pauses;
        double paused = (after.pausedSeconds - before.pausedSeconds) * MILLIS;
        return List.of(
                new Figure(
                        area,
                        "p99.9 of a strand's turns, at most, " + load,
                        quantile(after, 0.999),
                        "ms",
                        "",
                        0,
                        1,
                        noise),
                new Figure(
                        area, "strand turns over 5 ms, " + load, 100 - 100 * share(after, 0.005), "%", "", 0, 1, noise),
                new Figure(
                        area,
                        String.format(Locale.ROOT, "mean of %.0f collector pauses, %s", pauses, load),
                        pauses == 0 ? 0 : paused / pauses,
                        "ms",
                        "",
                        0,
                        1,
                        noise));
    }

    private double share(State after, double limitSeconds) {
        return count(after, limitSeconds) / count(after, Double.POSITIVE_INFINITY);
    }

    /** The least limit of a bucket that this share of the turns does not exceed, milliseconds. */
    private double quantile(State after, double share) {
        return after.turns.keySet().stream()
                        .filter(limit -> share(after, limit) >= share)
                        .findFirst()
                        .orElse(Double.NaN)
                * MILLIS;
    }

    private double count(State after, double limitSeconds) {
        return after.turns.get(limitSeconds) - before.turns.getOrDefault(limitSeconds, 0.0);
    }

    private State state() {
        Map<Double, Double> turns = new TreeMap<>();
        carillon.metrics()
                .lines()
                .filter(line -> line.startsWith(BUCKET))
                .forEach(line -> turns.put(
                        limit(line.substring(BUCKET.length(), line.indexOf('"', BUCKET.length()))),
                        Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))));
        return new State(
                turns,
                carillon.pauses("jvm_gc_collection_seconds_count"),
                carillon.pauses("jvm_gc_collection_seconds_sum"));
    }

    private static double limit(String written) {
        return "+Inf".equals(written) ? Double.POSITIVE_INFINITY : Double.parseDouble(written);
    }

    private record State(Map<Double, Double> turns, double pauses, double pausedSeconds) {}
}
