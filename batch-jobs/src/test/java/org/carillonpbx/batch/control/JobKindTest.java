package org.carillonpbx.batch.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.carillonpbx.problem.boundary.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobKindTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00.123Z"), ZoneOffset.UTC);

    @Test
    void anExportIsGivenItsEndAndItsFileSoThatARestartFindsThemUnchanged() {
        assertThat(JobKind.EXPORT.completed(Map.of("extension", "1001"), NOON))
                .containsEntry("to", "2026-11-21T12:00:00.123Z")
                .containsEntry("file", "call-records-20261121-120000-123.csv")
                .containsEntry("extension", "1001");
    }

    @Test
    void maintenanceKeepsRecordsForTwoYearsUnlessToldOtherwise() {
        assertThat(JobKind.MAINTENANCE.completed(Map.of(), NOON)).containsEntry("retentionDays", "730");
        assertThat(JobKind.MAINTENANCE.completed(Map.of("retentionDays", "90"), NOON))
                .containsEntry("retentionDays", "90");
    }

    @ParameterizedTest
    @CsvSource({
        "EXPORT, file, ../../etc/passwd",
        "EXPORT, from, yesterday",
        "EXPORT, extension, 1 or 1=1",
        "MAINTENANCE, retentionDays, -1",
        "MAINTENANCE, monthsAhead, 0",
        "MAINTENANCE, monthsAhead, 99999999999"
    })
    void whatAJobDoesNotTakeIsRefusedWithTheFieldsName(JobKind kind, String name, String value) {
        assertThatThrownBy(() -> kind.completed(Map.of(name, value), NOON))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
                    assertThat(problem.violations()).extracting("field").containsExactly(name);
                });
    }
}
