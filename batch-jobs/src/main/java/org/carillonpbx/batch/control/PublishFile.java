package org.carillonpbx.batch.control;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Gives a whole export its name. Until then it is a part file, which nobody takes for the real thing. */
@Named
@Dependent
public class PublishFile extends AbstractBatchlet {

    @Inject
    private StepContext step;

    @Inject
    @BatchProperty
    private String file;

    @Override
    public String process() throws IOException {
        Path published = ExportFile.named(file).publish();
        try (Stream<String> lines = Files.lines(published)) {
            BatchMessages.LOG.exported(lines.count() - 1, published);
        }
        step.setPersistentUserData(new Progress(0, 0, "written to " + published.getFileName()).text());
        return "COMPLETED";
    }
}
