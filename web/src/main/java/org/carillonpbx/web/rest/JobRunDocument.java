package org.carillonpbx.web.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.batch.boundary.JobRun;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One run of a job, as REST tells it. */
@Schema(name = "JobRun")
@JsonbPropertyOrder({
    "id",
    "job",
    "status",
    "running",
    "restartable",
    "startedAt",
    "endedAt",
    "parameters",
    "done",
    "total",
    "note"
})
public record JobRunDocument(
        long id,
        String job,

        @Schema(description = "STARTING, STARTED, STOPPING, STOPPED, FAILED, COMPLETED or ABANDONED")
        String status,

        @Schema(description = "Whether it can be stopped") boolean running,

        @Schema(description = "Whether it can be taken up again")
        boolean restartable,

        Instant startedAt,

        @Schema(implementation = Instant.class, description = "Missing until it ends")
        Optional<Instant> endedAt,

        Map<String, String> parameters,

        @Schema(description = "What it has done so far: rows, or whatever the job counts")
        long done,

        @Schema(description = "Of how many in all; 0 while unknown")
        long total,

        @Schema(description = "What came of it, in words") String note) {

    public JobRunDocument {
        parameters = Map.copyOf(parameters);
    }

    static JobRunDocument of(JobRun run) {
        return new JobRunDocument(
                run.executionId(),
                run.job(),
                run.status(),
                run.running(),
                run.restartable(),
                run.startedAt(),
                run.endedAt(),
                run.parameters(),
                run.done(),
                run.total(),
                run.note());
    }
}
