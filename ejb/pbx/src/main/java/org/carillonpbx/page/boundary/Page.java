package org.carillonpbx.page.boundary;

import java.util.List;

/** A part of a longer list: {@code total} rows match in all. */
public record Page<T>(List<T> rows, long total) {
    public Page {
        rows = List.copyOf(rows);
    }
}
