package org.carillonpbx.web.faces.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListStateTest {
    private static ListState of(Map<String, String> parameters) {
        return ListState.of(parameters, List.of("q", "range"), List.of("number", "name"));
    }

    @Test
    void anEmptyUrlIsTheFirstPageInTheListsOwnOrder() {
        ListState state = of(Map.of());
        assertThat(state).isEqualTo(new ListState(Map.of(), "", false, 1));
        assertThat(state.query()).isEmpty();
    }

    @Test
    void whatWasReadIsWrittenAgain() {
        ListState state = of(Map.of("q", " anna & bo ", "sort", "-name", "page", "3", "unknown", "x"));
        assertThat(state.query()).isEqualTo("?q=anna+%26+bo&sort=-name&page=3");
        assertThat(state.offset()).isEqualTo(2 * ListState.ROWS);
    }

    @Test
    void whatIsNotUnderstoodIsLeftOut() {
        assertThat(of(Map.of("sort", "secret; drop", "page", "-1")).query()).isEmpty();
        assertThat(of(Map.of("page", "99999999999")).page()).isOne();
        assertThat(of(Map.of("q", "x".repeat(500))).filter("q")).hasSize(200);
    }

    @Test
    void takingAFilterAwayGoesBackToTheFirstPage() {
        ListState state = of(Map.of("q", "anna", "range", "7d", "page", "4"));
        assertThat(state.without("q")).isEqualTo("?range=7d");
    }

    @Test
    void sortingTwiceByTheSameColumnTurnsTheListUpsideDown() {
        assertThat(of(Map.of()).sortedBy("name")).isEqualTo("?sort=name");
        assertThat(of(Map.of("sort", "name")).sortedBy("name")).isEqualTo("?sort=-name");
        assertThat(of(Map.of("sort", "-name")).sortedBy("name")).isEqualTo("?sort=name");
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(of(Map.of("page", "3")).more(63)).isFalse();
        assertThat(of(Map.of("page", "3")).last(63)).isEqualTo(63);
        assertThat(of(Map.of("page", "2")).more(63)).isTrue();
    }
}
