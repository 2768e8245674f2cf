package org.carillonpbx.subscription.control;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.carillonpbx.database.boundary.Database;

/** The table {@code event_lists}. */
public final class ListTable {
    private final Database database;

    public ListTable(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /** Every list by its name. */
    public Map<String, List<String>> all() {
        Map<String, List<String>> all = new TreeMap<>();
        database.list(
                        "select name, members from carillon.event_lists",
                        row -> Map.entry(row.text("name"), row.texts("members")))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /** Makes the picture what the table says. */
    public void load(ListPicture picture) {
        picture.replace(all());
    }

    public void put(String name, List<String> members) {
        database.change(
                "insert into carillon.event_lists (name, members) values (?, ?)"
                        + " on conflict (name) do update set members = excluded.members",
                name,
                members);
    }

    public boolean remove(String name) {
        return database.change("delete from carillon.event_lists where name = ?", name) > 0;
    }
}
