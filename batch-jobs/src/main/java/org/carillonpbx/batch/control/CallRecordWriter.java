package org.carillonpbx.batch.control;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.carillonpbx.journal.boundary.CallRecord;
import org.carillonpbx.journal.boundary.CallRecordCsv;

/** Appends a chunk of call records to the export. */
@Named
@Dependent
public class CallRecordWriter extends AbstractItemWriter {

    @Inject
    @BatchProperty
    private String file;

    private long length;

    @Override
    public void open(Serializable checkpoint) throws IOException {
        length = checkpoint instanceof Long kept ? kept : 0;
        ExportFile.named(file).cutTo(length);
        if (length == 0) {
            length = ExportFile.named(file).append(csv(List.of()));
        }
    }

    @Override
    public void writeItems(List<Object> items) throws IOException {
        String header = csv(List.of());
        String chunk = csv(items.stream().map(CallRecord.class::cast).toList());
        length = ExportFile.named(file).append(chunk.substring(header.length()));
    }

    @Override
    public Serializable checkpointInfo() {
        return length;
    }

    private static String csv(List<CallRecord> records) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CallRecordCsv csv = new CallRecordCsv(text)) {
            records.forEach(csv::write);
        }
        return text.toString();
    }
}
