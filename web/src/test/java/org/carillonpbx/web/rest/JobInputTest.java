package org.carillonpbx.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.web.rest.json.JsonBody;
import org.junit.jupiter.api.Test;

class JobInputTest {
    @Test
    void parametersMayBeTextOrNumbers() {
        assertThat(started("{\"parameters\":{\"extension\":\"1001\",\"monthsAhead\":3}}"))
                .isEqualTo(Map.of("extension", "1001", "monthsAhead", "3"));
    }

    @Test
    void withoutParametersTheJobsOwnAreTaken() {
        assertThat(started("{}")).isEmpty();
        assertThat(started("{\"parameters\":null}")).isEmpty();
    }

    @Test
    void aFieldThatIsNotKnownIsNamed() {
        assertThatThrownBy(() -> started("{\"parametres\":{}}"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .extracting(Violation::field)
                                .containsExactly("parametres"));
    }

    @Test
    void whatTheJobTurnsDownIsNamedByItsPlaceInTheBody() {
        Problem turnedDown =
                new Problem(Problem.Kind.INVALID, "No.", List.of(new Violation("from", "A time, please.")));
        assertThatThrownBy(() -> JobInput.started(body("{\"parameters\":{\"from\":\"noon\"}}"), parameters -> {
                    throw turnedDown;
                }))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .containsExactly(new Violation("parameters.from", "A time, please.")));
    }

    private static Map<String, String> started(String json) {
        return JobInput.started(body(json), parameters -> parameters);
    }

    private static JsonBody body(String json) {
        return new JsonBody(Json.createReader(new StringReader(json)).readValue());
    }
}
