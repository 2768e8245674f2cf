package org.carillonpbx.batch.control;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carillonpbx.journal.boundary.CallRecordPartitions;

/** Makes the months that call records will be kept in before the first record of the month arrives. */
@Named
@Dependent
public class MakeMonthsAhead extends AbstractBatchlet {

    @Inject
    private CallRecordPartitions partitions;

    @Inject
    private StepContext step;

    @Inject
    @BatchProperty
    private String monthsAhead;

    @Override
    public String process() {
        List<String> made = partitions.ensure(Integer.parseInt(monthsAhead));
        step.setPersistentUserData(new Progress(made.size(), made.size(), made.size() + " partitions made").text());
        return "COMPLETED";
    }
}
