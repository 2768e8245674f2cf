package org.carillonpbx.web.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.carillonpbx.identity.boundary.Throttled;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosisTest {
    @ParameterizedTest
    @EnumSource
    void everyKindOfProblemHasItsStatusAndType(Problem.Kind kind) {
        ProblemDocument document = Diagnosis.of(new Problem(kind, "why")).document();
        assertThat(document.status()).isEqualTo(kind.status());
        assertThat(document.type()).matches("urn:carillon:problem:[a-z-]+");
        assertThat(document.title()).isNotBlank();
        assertThat(document.detail()).isEqualTo("why");
    }

    @Test
    void violationsBecomeErrors() {
        List<Violation> violations = List.of(new Violation("number", "has to have 2 to 10 digits"));
        assertThat(Diagnosis.of(new Problem(Problem.Kind.INVALID, "no", violations))
                        .document()
                        .errors())
                .isEqualTo(violations);
    }

    @Test
    void aProblemIsFoundInsideAnEjbsWrapping() {
        EJBException wrapped = new EJBException(new RuntimeException(new Problem(Problem.Kind.CONFLICT, "there")));
        assertThat(Diagnosis.of(wrapped).document().status()).isEqualTo(409);
    }

    @Test
    void aLostConnectionMeansTryAgain() {
        for (Throwable cause : List.of(
                new SQLException("terminating connection", "57P01"),
                new SQLException("broken", "08006"),
                new SQLException("no managed connection", new ResourceException("IJ000453")))) {
            Diagnosis diagnosis = Diagnosis.of(new EJBException("failed", new RuntimeException(cause)));
            assertThat(diagnosis.document().status()).isEqualTo(503);
            assertThat(diagnosis.retryAfter()).isPresent();
            assertThat(diagnosis.incident()).isEmpty();
        }
    }

    @Test
    void aThrottledCallerIsToldHowLongToWait() {
        assertThat(Diagnosis.of(new Throttled(Duration.ofSeconds(7))).retryAfter())
                .contains(Duration.ofSeconds(7));
    }

    @Test
    void theUnexpectedIsKnownToClientsByItsIncidentAlone() {
        Diagnosis diagnosis = Diagnosis.of(new IllegalStateException("jdbc:postgresql://secret"));
        assertThat(diagnosis.document().status()).isEqualTo(500);
        assertThat(diagnosis.document().detail()).doesNotContain("secret");
        assertThat(diagnosis.document().instance())
                .isEqualTo("urn:carillon:incident:" + diagnosis.incident().orElseThrow());
        assertThat(diagnosis.document().at("/api/x").instance()).startsWith("urn:");
    }

    @Test
    void aCauseThatIsItsOwnCauseIsNotFollowedForEver() {
        RuntimeException inner = new RuntimeException("inner");
        RuntimeException outer = new RuntimeException("outer", inner);
        inner.initCause(outer);
        assertThat(Diagnosis.of(outer).document().status()).isEqualTo(500);
    }
}
