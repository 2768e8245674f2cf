package org.carillonpbx.web.faces.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagePathTest {

    @Test
    void everyPageOfTheNavigationOpensAtItsPath() {
        assertThat(Navigation.all())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(PagePath.behind(page.path())).contains(page.view()));
    }

    @Test
    void viewsAreShownByTheirPaths() {
        assertThat(Navigation.all())
                .allSatisfy(page -> assertThat(PagePath.to(page.view())).isEqualTo(page.path()));
    }
}
