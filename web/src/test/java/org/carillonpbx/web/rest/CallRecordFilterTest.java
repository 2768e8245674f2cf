package org.carillonpbx.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.junit.jupiter.api.Test;

class CallRecordFilterTest {
    @Test
    void aDayStandsForItsFirstMomentInUtc() {
        assertThat(new CallRecordFilter("2026-11-21", "", "", "").query(0, 50).from())
                .contains(Instant.parse("2026-11-21T00:00:00Z"));
    }

    @Test
    void aMomentMayHaveAnOffset() {
        assertThat(new CallRecordFilter("", "2026-11-21T09:00:00+01:00", "", "")
                        .query(0, 50)
                        .to())
                .contains(Instant.parse("2026-11-21T08:00:00Z"));
        assertThat(new CallRecordFilter("", "2026-11-21T09:00:00 01:00", "", "")
                        .query(0, 50)
                        .to())
                .contains(Instant.parse("2026-11-21T08:00:00Z"));
    }

    @Test
    void namesEveryParameterThatIsWrong() {
        assertThatThrownBy(() -> new CallRecordFilter("yesterday", "", "", "LOST").query(0, 50))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .extracting(Violation::field)
                                .containsExactly("from", "disposition"));
    }
}
