package org.carillonpbx.batch.control;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.carillonpbx.recording.boundary.Recordings;

/** Deletes the recordings that are older than they are kept, some at a time; 0 days keeps them for ever. */
@Named
@Dependent
public class DeleteOldRecordings extends AbstractBatchlet {

    @Inject
    private Recordings recordings;

    @Inject
    private StepContext step;

    @Inject
    @BatchProperty
    private String recordingDays;

    @Override
    public String process() {
        int days = Integer.parseInt(recordingDays);
        int deleted = days == 0 ? 0 : deleteBefore(Instant.now().minus(Duration.ofDays(days)));
        if (deleted > 0) {
            BatchMessages.LOG.recordingsDeleted(deleted);
        }
        step.setPersistentUserData(new Progress(deleted, deleted, deleted + " old recordings deleted").text());
        return "COMPLETED";
    }

    private int deleteBefore(Instant end) {
        int deleted = 0;
        int some = recordings.deleteSomeBefore(end);
        while (some > 0) {
            deleted += some;
            some = recordings.deleteSomeBefore(end);
        }
        return deleted;
    }
}
