package org.carillonpbx.batch.boundary;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One execution of a job.
 *
 * @param status STARTING, STARTED, STOPPING, STOPPED, FAILED, COMPLETED or ABANDONED
 * @param done rows, partitions or whatever the job counts, so far
 * @param total of them in all; 0 while unknown
 * @param note what came of it, in a sentence; empty while nothing is known
 */
public record JobRun(
        long executionId,
        String job,
        String status,
        Instant startedAt,
        Optional<Instant> endedAt,
        Map<String, String> parameters,
        long done,
        long total,
        String note) {

    public JobRun {
        parameters = Map.copyOf(parameters);
    }

    /** Whether {@link Jobs#stop} makes sense. */
    public boolean running() {
        return status.equals("STARTING") || status.equals("STARTED");
    }

    /** Whether {@link Jobs#restart} makes sense. */
    public boolean restartable() {
        return status.equals("STOPPED") || status.equals("FAILED");
    }
}
