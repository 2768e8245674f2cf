package org.carillonpbx.identity.control;

import java.util.Optional;
import java.util.Set;
import org.carillonpbx.database.boundary.Database;

/** The columns that users hid, in the database: a row for each user and list. */
public final class ColumnTable {
    private final Database database;

    public ColumnTable(Database database) {
        this.database = database;
    }

    public Set<String> hidden(String username, String list) {
        Optional<Set<String>> columns = database.first(
                "select columns from carillon.hidden_columns where username = ? and list = ?",
                row -> Set.copyOf(row.texts("columns")),
                username,
                list);
        return columns.orElse(Set.of());
    }

    public void hide(String username, String list, Set<String> columns) {
        database.change("""
                insert into carillon.hidden_columns (username, list, columns) values (?, ?, ?)
                on conflict (username, list) do update set columns = excluded.columns""", username, list, columns);
    }
}
