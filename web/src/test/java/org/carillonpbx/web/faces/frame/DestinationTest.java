package org.carillonpbx.web.faces.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/login",
                "/login?to=/x"
            })
    void whatIsNoPageOfOursLeadsToTheDashboard(String wanted) {
        assertThat(Destination.of(wanted)).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "/extension.xhtml?number=1001, /extensions/1001",
        "/call.xhtml?id=node1-a-7, /calls/node1-a-7",
        "/calls.xhtml?range=7d, /calls?range=7d",
        "/index.xhtml, /",
        "/extensions?q=anna, /extensions?q=anna"
    })
    void aPageIsReachedByItsPlainPath(String wanted, String path) {
        assertThat(Destination.of(wanted)).isEqualTo(path);
    }

    @Test
    void behindEveryPlainPathIsItsPage() {
        assertThat(PagePath.behind("/")).contains("/index.xhtml");
        assertThat(PagePath.behind("/extensions/1001")).contains("/extension.xhtml?number=1001");
        assertThat(PagePath.behind("/extensions/new")).contains("/extension-new.xhtml");
        assertThat(PagePath.behind("/calls/node1-a-7")).contains("/call.xhtml?id=node1-a-7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/calls", "/extensions.csv", "/calls/a/b", "/WEB-INF/web.xml", "/extensions/1001&admin=1"})
    void otherPathsAreLeftAlone(String path) {
        assertThat(PagePath.behind(path)).isEmpty();
    }
}
