package org.carillonpbx.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.carillonpbx.journal.boundary.CallRecordCsv;
import org.carillonpbx.journal.boundary.CallRecordQuery;
import org.carillonpbx.journal.boundary.CallRecords;

/** Call records as one CSV file (RFC 4180), written while they are read: a year of them costs no more memory than a day. */
final class CallRecordStream {
    static final String CSV = "text/csv";

    private CallRecordStream() {}

    static Response answer(CallRecords records, CallRecordQuery query) {
        StreamingOutput file = output -> {
            try (Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
                    CallRecordCsv csv = new CallRecordCsv(text)) {
                records.stream(query, csv::write);
            }
        };
        return Response.ok(file, CSV + ";charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"call-records.csv\"")
                .build();
    }
}
