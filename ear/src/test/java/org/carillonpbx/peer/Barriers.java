package org.carillonpbx.peer;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core, Deque's accessibility checker, finds serious or critical on a page. */
final class Barriers {
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String RUN = """
            () => axe.run().then(found => found.violations
                .filter(one => one.impact === 'serious' || one.impact === 'critical')
                .flatMap(one => one.nodes.map(node => one.id + ': ' + node.target.join(' ') + ' ' + (node.any[0]?.message ?? one.help))))""";

    private Barriers() {}

    /** Each with the page's name before it. */
    static List<String> on(Page page, String name) {
        page.evaluate(script());
        Object found = page.evaluate(RUN);
        return found instanceof List<?> all
                ? all.stream().map(one -> name + " " + one).toList()
                : List.of();
    }

    private static String script() {
        try (InputStream axe = Barriers.class.getResourceAsStream(AXE)) {
            if (axe == null) {
                throw new IllegalStateException("axe-core is not on the class path: " + AXE);
            }
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
