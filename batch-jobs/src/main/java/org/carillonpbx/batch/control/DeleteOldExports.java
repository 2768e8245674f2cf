package org.carillonpbx.batch.control;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Deletes the export files that nobody is going to fetch any more; 0 days keeps them for ever. */
@Named
@Dependent
public class DeleteOldExports extends AbstractBatchlet {

    @Inject
    private StepContext step;

    @Inject
    @BatchProperty
    private String exportDays;

    @Override
    public String process() throws IOException {
        int days = Integer.parseInt(exportDays);
        int deleted = days == 0 ? 0 : ExportFile.deleteOlderThan(Instant.now().minus(Duration.ofDays(days)));
        if (deleted > 0) {
            BatchMessages.LOG.exportsDeleted(deleted);
        }
        step.setPersistentUserData(new Progress(deleted, deleted, deleted + " old exports deleted").text());
        return "COMPLETED";
    }
}
