package org.carillonpbx.recording.control;

import java.util.Map;
import java.util.stream.Collectors;
import org.carillonpbx.call.RecordingPolicy;
import org.carillonpbx.database.boundary.Database;

/** The table {@code recording_rules}. */
public final class RuleTable {
    private final Database database;

    public RuleTable(Database database) {
        this.database = database;
    }

    Map<String, RecordingPolicy> all() {
        return database
                .list(
                        "select extension, policy from carillon.recording_rules",
                        row -> Map.entry(row.text("extension"), RecordingPolicy.valueOf(row.text("policy"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void put(String extension, RecordingPolicy policy) {
        database.change(
                "insert into carillon.recording_rules (extension, policy, updated_at) values (?, ?, now())"
                        + " on conflict (extension) do update set policy = excluded.policy, updated_at = now()",
                extension,
                policy);
    }

    void remove(String extension) {
        database.change("delete from carillon.recording_rules where extension = ?", extension);
    }
}
