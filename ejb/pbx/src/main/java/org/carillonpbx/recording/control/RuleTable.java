package org.carillonpbx.recording.control;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.carillonpbx.call.RecordingNotice;
import org.carillonpbx.call.RecordingPlace;
import org.carillonpbx.call.RecordingPolicy;
import org.carillonpbx.call.RecordingTerms;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.database.boundary.Row;

/** The table {@code recording_rules}. */
public final class RuleTable {
    private final Database database;

    public RuleTable(Database database) {
        this.database = database;
    }

    Map<String, RecordingTerms> all() {
        return database
                .list(
                        "select extension, policy, place, notice from carillon.recording_rules",
                        row -> Map.entry(row.text("extension"), terms(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static RecordingTerms terms(Row row) throws SQLException {
        return new RecordingTerms(
                RecordingPolicy.valueOf(row.text("policy")),
                RecordingPlace.valueOf(row.text("place")),
                RecordingNotice.valueOf(row.text("notice")));
    }

    public void put(String extension, RecordingTerms terms) {
        database.change(
                "insert into carillon.recording_rules (extension, policy, place, notice, updated_at)"
                        + " values (?, ?, ?, ?, now()) on conflict (extension) do update set"
                        + " policy = excluded.policy, place = excluded.place, notice = excluded.notice,"
                        + " updated_at = now()",
                extension,
                terms.policy(),
                terms.place(),
                terms.notice());
    }

    void remove(String extension) {
        database.change("delete from carillon.recording_rules where extension = ?", extension);
    }
}
