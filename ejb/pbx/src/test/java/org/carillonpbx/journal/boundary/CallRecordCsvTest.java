package org.carillonpbx.journal.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallRecordCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+15551234", "-2", "@SUM(A1)", "\tx", "\rx"})
    void whatASpreadsheetWouldRunGetsAnApostrophe(String text) {
        assertThat(CallRecordCsv.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1001", "Ann", "a=b", "'=x"})
    void ordinaryTextStaysAsItIs(String text) {
        assertThat(CallRecordCsv.guarded(text)).isEqualTo(text);
    }

    @Test
    void linesFollowRfc4180() throws IOException {
        StringBuilder text = new StringBuilder();
        try (CallRecordCsv csv = new CallRecordCsv(text)) {
            csv.write(named("Ann \"the boss\", upstairs"));
            csv.write(named("=HYPERLINK(\"http://x\")"));
        }

        String[] lines = text.toString().split("\r\n", -1);
        assertThat(lines).hasSize(4);
        assertThat(lines[0]).startsWith("id,started_at,ringing_at,answered_at,ended_at,caller,caller_name,called");
        assertThat(lines[1])
                .startsWith("c1,2026-11-21T10:00:00Z,,2026-11-21T10:00:02Z,2026-11-21T10:00:09Z,1001,")
                .contains("\"Ann \"\"the boss\"\", upstairs\"");
        assertThat(lines[2]).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(lines[3]).isEmpty();
    }

    private static CallRecord named(String name) {
        Instant start = Instant.parse("2026-11-21T10:00:00Z");
        return new CallRecord(
                "c1",
                "1001",
                name,
                "1002",
                "1002",
                "dial",
                "ANSWERED",
                "NORMAL",
                16,
                200,
                "caller",
                start,
                Optional.empty(),
                Optional.of(start.plusSeconds(2)),
                start.plusSeconds(9),
                9,
                7,
                "sip",
                1,
                List.of());
    }
}
