package org.carillonpbx.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.Optional;
import java.util.OptionalInt;
import org.carillonpbx.directory.boundary.ExtensionChange;
import org.carillonpbx.directory.boundary.NewExtension;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.web.rest.json.JsonBody;
import org.junit.jupiter.api.Test;

class ExtensionInputTest {
    @Test
    void aNumberIsEnoughForANewExtension() {
        NewExtension made = ExtensionInput.one(json("{\"number\":\"1001\"}"));
        assertThat(made)
                .isEqualTo(new NewExtension("1001", "", "", "", "", true, OptionalInt.empty(), OptionalInt.empty()));
    }

    @Test
    void aPatchChangesOnlyWhatItNames() {
        ExtensionChange change = ExtensionInput.change("1001", json("{\"email\":null,\"ringSeconds\":25}"));
        assertThat(change)
                .isEqualTo(new ExtensionChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(""),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(25)));
    }

    @Test
    void anEmptyPatchChangesNothing() {
        ExtensionChange change = ExtensionInput.change("1001", json("{}"));
        assertThat(change.name()).isEmpty();
        assertThat(change.enabled()).isEmpty();
    }

    @Test
    void theNumberMayBeRepeatedButNotChanged() {
        assertThat(ExtensionInput.change("1001", json("{\"number\":\"1001\"}"))).isNotNull();
        assertInvalid(() -> ExtensionInput.change("1001", json("{\"number\":\"1002\"}")), "number");
    }

    @Test
    void aSecretCannotBeCleared() {
        assertInvalid(() -> ExtensionInput.change("1001", json("{\"secret\":null}")), "secret");
    }

    @Test
    void whatIsOnlyShownCannotBeSet() {
        assertInvalid(() -> ExtensionInput.change("1001", json("{\"version\":7}")), "version");
    }

    @Test
    void faultsInBulkNameTheirPlace() {
        assertInvalid(
                () -> ExtensionInput.many(json("[{\"number\":\"1001\"},{\"number\":\"1002\",\"sekret\":\"x\"}]")),
                "[1].sekret");
    }

    private static void assertInvalid(org.assertj.core.api.ThrowableAssert.ThrowingCallable input, String field) {
        assertThatThrownBy(input)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .extracting(Violation::field)
                                .containsExactly(field));
    }

    private static JsonBody json(String text) {
        return new JsonBody(Json.createReader(new StringReader(text)).readValue());
    }
}
