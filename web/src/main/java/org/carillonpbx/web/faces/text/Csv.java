package org.carillonpbx.web.faces.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes rows of comma-separated values (RFC 4180) that a spreadsheet opens without running anything: a text that would
 * be taken for a formula gets an apostrophe before it. Confined to one thread.
 */
public final class Csv {
    private final Appendable target;

    public Csv(Appendable target) {
        this.target = target;
    }

    public void row(Object... cells) throws IOException {
        target.append(Arrays.stream(cells)
                        .map(cell -> quoted(String.valueOf(cell)))
                        .collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String text) {
        String harmless = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
