package org.carillonpbx.trace.control;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the trace stands and how much of it is kept.
 *
 * @param callBytes for what belongs to calls
 * @param otherBytes for everything else: registrations, refused strangers
 */
record TraceSettings(boolean on, Path directory, long callBytes, long otherBytes, Duration age) {
    private static final int MEGABYTES = 256;
    private static final long MEGABYTE = 1024 * 1024;
    private static final int HOURS = 24;

    static TraceSettings fromSystem() {
        String data = System.getProperty("carillon.data.dir", System.getProperty("jboss.server.data.dir", "."));
        long calls = positive("carillon.trace.megabytes", MEGABYTES) * MEGABYTE;
        return new TraceSettings(
                !"off".equals(System.getProperty("carillon.trace", "on").strip()),
                Path.of(data, "trace"),
                calls,
                calls / 4,
                Duration.ofHours(positive("carillon.trace.hours", HOURS)));
    }

    private static int positive(String name, int usual) {
        int value = Integer.getInteger(name, usual);
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + "; it is at least 1");
        }
        return value;
    }
}
