package org.carillonpbx.launcher.report;

/** How many tests came out how. Errors count as failures: nobody cares for the difference at the end of the day. */
public record Tally(int passed, int failed, int skipped) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    String line() {
        return passed + " passed, " + failed + " failed, " + skipped + " skipped";
    }
}
