package org.carillonpbx.mailbox.control;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.mailbox.boundary.MessageCounts;

/** The table {@code message_counts}. */
public final class CountTable {
    private final Database database;

    public CountTable(DataSource source) {
        this.database = new Database(source);
    }

    Map<String, MessageCounts> all() {
        Map<String, MessageCounts> all = new HashMap<>();
        database.list(
                        "select extension, new_voice, old_voice from carillon.message_counts",
                        row -> Map.entry(row.text("extension"), new MessageCounts((int) row.number("new_voice"), (int)
                                row.number("old_voice"))))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    public void put(String extension, MessageCounts counts) {
        database.change(
                "insert into carillon.message_counts (extension, new_voice, old_voice, updated_at)"
                        + " values (?, ?, ?, now()) on conflict (extension) do update set"
                        + " new_voice = excluded.new_voice, old_voice = excluded.old_voice, updated_at = now()",
                extension,
                counts.unheard(),
                counts.heard());
    }

    void remove(String extension) {
        database.change("delete from carillon.message_counts where extension = ?", extension);
    }
}
