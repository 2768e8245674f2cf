package org.carillonpbx.sound.control;

import java.util.Set;
import java.util.stream.Collectors;
import org.carillonpbx.database.boundary.Database;

/** The table {@code prompt_recorders}. Within the caller's transaction. */
public final class PromptRightTable {
    private final Database database;

    public PromptRightTable(Database database) {
        this.database = database;
    }

    Set<String> all() {
        return database.list("select extension from carillon.prompt_recorders", row -> row.text("extension")).stream()
                .collect(Collectors.toSet());
    }

    public void put(String extension, boolean records) {
        if (records) {
            database.change(
                    "insert into carillon.prompt_recorders (extension, since) values (?, now())"
                            + " on conflict (extension) do nothing",
                    extension);
        } else {
            remove(extension);
        }
    }

    void remove(String extension) {
        database.change("delete from carillon.prompt_recorders where extension = ?", extension);
    }
}
