package org.carillonpbx.web.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.junit.jupiter.api.Test;

class FieldsTest {
    @Test
    void tellsNotNamedFromNull() {
        Fields fields = fields("{\"email\":null}");
        assertThat(fields.namedText("email")).contains("");
        assertThat(fields.namedText("name")).isEmpty();
        assertThat(fields.violations()).isEmpty();
    }

    @Test
    void namesAFieldThatNobodyKnows() {
        Fields fields = fields("{\"nmae\":\"Ada\"}");
        assertThat(fields.text("name")).isEmpty();
        assertThat(fields.violations()).extracting(Violation::field).containsExactly("nmae");
    }

    @Test
    void namesEveryFaultAtOnce() {
        Fields fields = fields("{\"number\":1001,\"enabled\":\"yes\",\"ringSeconds\":2.5,\"x\":1}");
        fields.text("number");
        fields.flag("enabled", true);
        fields.whole("ringSeconds");
        assertThatThrownBy(fields::check).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
            assertThat(problem.violations())
                    .extracting(Violation::field)
                    .containsExactly("number", "enabled", "ringSeconds", "x");
        });
    }

    @Test
    void wholeNumbersThatDoNotFitAreNotCutOff() {
        Fields fields = fields("{\"maxContacts\":4294967297}");
        assertThat(fields.whole("maxContacts")).isEmpty();
        assertThat(fields.violations()).hasSize(1);
    }

    @Test
    void nullNumbersAndFlagsFallBackWhenSomethingIsMade() {
        Fields fields = fields("{\"maxContacts\":null,\"enabled\":null}");
        assertThat(fields.whole("maxContacts")).isEmpty();
        assertThat(fields.flag("enabled", true)).isTrue();
        assertThat(fields.violations()).isEmpty();
    }

    @Test
    void nullNumbersAndFlagsAreNoChange() {
        Fields fields = fields("{\"maxContacts\":null,\"enabled\":null}");
        assertThat(fields.namedWhole("maxContacts")).isEmpty();
        assertThat(fields.namedFlag("enabled")).isEmpty();
        assertThat(fields.violations()).extracting(Violation::field).containsExactly("maxContacts", "enabled");
    }

    @Test
    void readsParametersAsText() {
        Fields fields = fields("{\"parameters\":{\"days\":30,\"from\":\"2026-11-01\"}}");
        assertThat(fields.texts("parameters")).isEqualTo(Map.of("days", "30", "from", "2026-11-01"));
        assertThat(fields.violations()).isEmpty();
    }

    @Test
    void saysWhereJsonIsBroken() {
        assertThatThrownBy(() -> JsonBodyReader.parse(bytes("{\"name\":\n x")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.MALFORMED))
                .hasMessageContaining("line 2");
    }

    @Test
    void anEmptyBodyIsMalformed() {
        assertThatThrownBy(() -> JsonBodyReader.parse(new byte[0]))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no body");
    }

    @Test
    void anArrayIsNoObject() {
        JsonBody body = JsonBodyReader.parse(bytes("[1]"));
        assertThatThrownBy(body::object).isInstanceOf(Problem.class).hasMessageContaining("JSON object");
        assertThat(body.array()).hasSize(1);
    }

    private static Fields fields(String json) {
        return Fields.of(JsonBodyReader.parse(bytes(json)));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
