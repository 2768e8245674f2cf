package org.carillonpbx.batch.control;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.carillonpbx.journal.boundary.CallRecordPartitions;

/** Drops the months that are older than call records are kept; a retention of 0 days keeps them for ever. */
@Named
@Dependent
public class DropMonthsPast extends AbstractBatchlet {

    @Inject
    private CallRecordPartitions partitions;

    @Inject
    private StepContext step;

    @Inject
    @BatchProperty
    private String retentionDays;

    @Override
    public String process() {
        int days = Integer.parseInt(retentionDays);
        List<String> dropped = days == 0
                ? List.of()
                : partitions.dropOlderThan(LocalDate.now(ZoneOffset.UTC).minusDays(days));
        if (!dropped.isEmpty()) {
            BatchMessages.LOG.dropped(dropped);
        }
        step.setPersistentUserData(
                new Progress(dropped.size(), dropped.size(), dropped.size() + " partitions dropped").text());
        return "COMPLETED";
    }
}
