package org.carillonpbx.web.faces.extension;

import java.util.List;
import org.carillonpbx.directory.boundary.ExtensionQuery;
import org.carillonpbx.web.faces.list.ListState;

/** What the list of extensions may be asked for in its URL. */
final class ExtensionFilter {
    static final List<String> FILTERS = List.of("q");
    static final List<String> SORTS = List.of("number", "name", "email", "updatedAt");

    private ExtensionFilter() {}

    static ExtensionQuery query(ListState state, int rows) {
        String sort = state.sort().isEmpty() ? "number" : state.sort();
        return new ExtensionQuery(state.filter("q"), sort, state.descending(), state.offset(), rows);
    }
}
