package org.carillonpbx.web.rest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;

/** Which part of a list is asked for: pages count from 1. */
record Paging(int page, int size) {
    static final int USUAL = 50;
    static final int LARGEST = 1000;
    private static final int LAST_PAGE = 1_000_000;

    static Paging of(String page, String size) {
        List<Violation> violations = new ArrayList<>();
        int wantedPage = within("page", page, 1, LAST_PAGE, violations);
        int wantedSize = within("size", size, USUAL, LARGEST, violations);
        if (!violations.isEmpty()) {
            throw new Problem(Problem.Kind.MALFORMED, "Some query parameters are not as they should be.", violations);
        }
        return new Paging(wantedPage, wantedSize);
    }

    int offset() {
        return (page - 1) * size;
    }

    /** The Link header's values (RFC 8288): first, prev, next and last, where there are such. */
    List<String> links(URI asked, long total) {
        long last = Math.max(1, (total + size - 1) / size);
        List<String> links = new ArrayList<>();
        links.add(link(asked, 1, "first"));
        if (page > 1) {
            links.add(link(asked, Math.min(page - 1, last), "prev"));
        }
        if (page < last) {
            links.add(link(asked, page + 1, "next"));
        }
        links.add(link(asked, last, "last"));
        return links;
    }

    /** Relative to the server's root, so that it holds behind any proxy. */
    private String link(URI asked, long number, String relation) {
        String query = asked.getRawQuery() == null ? "" : asked.getRawQuery();
        String others = Stream.of(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith("page=") && !pair.startsWith("size="))
                .map(pair -> pair + "&")
                .collect(Collectors.joining());
        return "<" + asked.getRawPath() + "?" + others + "page=" + number + "&size=" + size + ">; rel=\"" + relation
                + "\"";
    }

    private static int within(String name, String text, int otherwise, int most, List<Violation> violations) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        violations.add(new Violation(name, "has to be a whole number from 1 to " + most));
        return otherwise;
    }
}
