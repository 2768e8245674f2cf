package org.carillonpbx.subscription.control;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.carillonpbx.database.boundary.Database;

/** The table {@code watch_rights}. */
public final class RightsTable {
    private final Database database;

    public RightsTable(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /** Every list by its extension. */
    public Map<String, List<String>> all() {
        Map<String, List<String>> all = new TreeMap<>();
        database.list(
                        "select extension, watchers from carillon.watch_rights",
                        row -> Map.entry(row.text("extension"), row.texts("watchers")))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /** Makes the picture what the table says. */
    public void load(RightsPicture picture) {
        picture.replace(all());
    }

    public void put(String extension, List<String> watchers) {
        database.change(
                "insert into carillon.watch_rights (extension, watchers) values (?, ?)"
                        + " on conflict (extension) do update set watchers = excluded.watchers",
                extension,
                watchers);
    }

    public boolean remove(String extension) {
        return database.change("delete from carillon.watch_rights where extension = ?", extension) > 0;
    }
}
