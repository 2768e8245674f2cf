package org.carillonpbx.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carillonpbx.problem.boundary.Problem;
import org.junit.jupiter.api.Test;

class EntityTagsTest {
    @Test
    void aClientThatHasThisVersionNeedsNoOther() {
        assertThat(EntityTags.known("\"7\"", 7)).isTrue();
        assertThat(EntityTags.known("\"6\", W/\"7\"", 7)).isTrue();
        assertThat(EntityTags.known("*", 7)).isTrue();
        assertThat(EntityTags.known("\"6\"", 7)).isFalse();
        assertThat(EntityTags.known(null, 7)).isFalse();
    }

    @Test
    void ifMatchNamesTheVersionThatIsMeant() {
        assertThat(EntityTags.expected("\"7\"")).hasValue(7);
        assertThat(EntityTags.expected("*")).isEmpty();
        assertThat(EntityTags.expected(null)).isEmpty();
    }

    @Test
    void aTagThatWasNeverOursCannotMatch() {
        assertThatThrownBy(() -> EntityTags.expected("\"abc\""))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.OUTDATED));
        // RFC 9110 §13.1.1: If-Match compares strongly
        assertThatThrownBy(() -> EntityTags.expected("W/\"7\"")).isInstanceOf(Problem.class);
    }
}
