package org.carillonpbx.web.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import org.carillonpbx.problem.boundary.Problem;
import org.junit.jupiter.api.Test;

class JsonBodyTest {

    private static JsonBody body(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return new JsonBody(reader.readValue());
        }
    }

    @Test
    void textsAreReadInTheirOrder() {
        assertThat(body("[\"1002\",\"1001\"]").texts("x")).containsExactly("1002", "1001");
        assertThat(body("[]").texts("x")).isEmpty();
    }

    @Test
    void whatIsNoTextIsNamed() {
        assertThatThrownBy(() -> body("[\"1002\",7]").texts("Members are extensions, as text."))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Members are extensions, as text.");
        assertThatThrownBy(() -> body("{}").texts("x")).isInstanceOf(Problem.class);
    }
}
