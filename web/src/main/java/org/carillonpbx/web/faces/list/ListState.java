package org.carillonpbx.web.faces.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a list is filtered, sorted and paged, as it stands in the page's URL: {@code ?q=anna&sort=-name&page=2}. What is
 * not understood is left out, what is the default is not written.
 *
 * @param filters by their names in the URL, in order
 * @param sort empty for the list's own order
 * @param page counted from 1
 */
public record ListState(Map<String, String> filters, String sort, boolean descending, int page) {
    /** How many rows a page of a list has. */
    public static final int ROWS = 25;

    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 1_000_000;

    public ListState {
        filters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(filters));
    }

    /** Reads the names that this list knows from a request's parameters. */
    public static ListState of(Map<String, String> parameters, List<String> filters, List<String> sorts) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : filters) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                given.put(name, value.substring(0, Math.min(value.length(), LONGEST)));
            }
        }
        String sort = parameters.getOrDefault("sort", "");
        boolean descending = sort.startsWith("-");
        String by = descending ? sort.substring(1) : sort;
        boolean known = sorts.contains(by);
        return new ListState(given, known ? by : "", known && descending, page(parameters.getOrDefault("page", "1")));
    }

    private static int page(String text) {
        return text.matches("[1-9]\\d{0,6}") ? Math.min(LAST_PAGE, Integer.parseInt(text)) : 1;
    }

    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    public boolean filtered() {
        return !filters.isEmpty();
    }

    /** The query string of the same list with one filter less, on its first page. */
    public String without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(filters);
        fewer.remove(name);
        return new ListState(fewer, sort, descending, 1).query();
    }

    /** The query string of the same list sorted by {@code by}; upside down where it is sorted by that already. */
    public String sortedBy(String by) {
        return new ListState(filters, by, by.equals(sort) && !descending, 1).query();
    }

    public ListState onFirstPage() {
        return new ListState(filters, sort, descending, 1);
    }

    public String atPage(int number) {
        return new ListState(filters, sort, descending, number).query();
    }

    /** {@code ?q=anna&sort=-name&page=2}, or nothing. */
    public String query() {
        Map<String, String> all = new LinkedHashMap<>(filters);
        if (!sort.isEmpty()) {
            all.put("sort", (descending ? "-" : "") + sort);
        }
        if (page > 1) {
            all.put("page", Integer.toString(page));
        }
        return all.isEmpty()
                ? ""
                : all.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    public String sortIcon(String by) {
        if (!by.equals(sort)) {
            return "pi-sort-alt";
        }
        return descending ? "pi-sort-amount-down" : "pi-sort-amount-up-alt";
    }

    public int offset() {
        return (page - 1) * ROWS;
    }

    /** The number of the first row on this page, from 1. */
    public long first() {
        return offset() + 1L;
    }

    public long last(long total) {
        return Math.min(total, (long) offset() + ROWS);
    }

    public boolean more(long total) {
        return last(total) < total;
    }
}
