package org.carillonpbx.sound.control;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.database.boundary.Row;

/** The table {@code prompts}. Within the caller's transaction. */
public final class PromptTable {
    private static final String ALL = "select * from carillon.prompts";

    private final Database database;

    public PromptTable(Database database) {
        this.database = database;
    }

    public List<PromptRow> all() {
        return database.list(ALL + " order by language, name", PromptTable::read);
    }

    public Optional<PromptRow> find(String language, String name) {
        return database.first(ALL + " where language = ? and name = ?", PromptTable::read, language, name);
    }

    private static PromptRow read(Row row) throws SQLException {
        return new PromptRow(
                row.text("language"),
                row.text("name"),
                row.text("words"),
                row.text("sha256"),
                (int) row.number("rate"),
                row.number("millis"),
                row.text("file_name"),
                row.instant("changed_at"),
                row.text("changed_by"));
    }

    public void put(PromptRow row) {
        database.change(
                "insert into carillon.prompts"
                        + " (language, name, words, sha256, rate, millis, file_name, changed_at, changed_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (language, name) do update set"
                        + " words = excluded.words, sha256 = excluded.sha256, rate = excluded.rate,"
                        + " millis = excluded.millis, file_name = excluded.file_name,"
                        + " changed_at = excluded.changed_at, changed_by = excluded.changed_by",
                row.language(),
                row.name(),
                row.words(),
                row.sha256(),
                row.rate(),
                row.millis(),
                row.fileName(),
                row.changedAt(),
                row.changedBy());
    }

    /** Answers whether there was one. */
    public boolean remove(String language, String name) {
        return database.change("delete from carillon.prompts where language = ? and name = ?", language, name) > 0;
    }
}
