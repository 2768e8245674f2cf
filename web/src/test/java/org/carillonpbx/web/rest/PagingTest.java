package org.carillonpbx.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.junit.jupiter.api.Test;

class PagingTest {
    private static final URI ASKED = URI.create("https://pbx.example/api/extensions?q=%2B1+a&page=2&size=10");

    @Test
    void pagesCountFromOne() {
        assertThat(Paging.of(null, null)).isEqualTo(new Paging(1, Paging.USUAL));
        assertThat(Paging.of("3", "20").offset()).isEqualTo(40);
    }

    @Test
    void namesEveryParameterThatIsWrong() {
        assertThatThrownBy(() -> Paging.of("0", "1001"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .extracting(Violation::field)
                                .containsExactly("page", "size"));
    }

    @Test
    void linksKeepTheSearchAndLeadOnAndBack() {
        assertThat(new Paging(2, 10).links(ASKED, 35))
                .containsExactly(
                        "</api/extensions?q=%2B1+a&page=1&size=10>; rel=\"first\"",
                        "</api/extensions?q=%2B1+a&page=1&size=10>; rel=\"prev\"",
                        "</api/extensions?q=%2B1+a&page=3&size=10>; rel=\"next\"",
                        "</api/extensions?q=%2B1+a&page=4&size=10>; rel=\"last\"");
    }

    @Test
    void anEmptyListHasOnePage() {
        assertThat(new Paging(1, 50).links(URI.create("/api/extensions"), 0))
                .containsExactly(
                        "</api/extensions?page=1&size=50>; rel=\"first\"",
                        "</api/extensions?page=1&size=50>; rel=\"last\"");
    }

    @Test
    void onlyKnownFieldsSort() {
        assertThat(ExtensionsResource.query("", "-name", new Paging(1, 50)).descending())
                .isTrue();
        assertThatThrownBy(() -> ExtensionsResource.query("", "name; drop table", new Paging(1, 50)))
                .isInstanceOf(Problem.class);
    }
}
