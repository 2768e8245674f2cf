package org.carillonpbx.recording.control;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.database.boundary.Row;
import org.carillonpbx.page.boundary.Page;
import org.carillonpbx.recording.boundary.RecordingEntry;
import org.carillonpbx.recording.boundary.RecordingQuery;

/** The table {@code recordings}. */
public final class RecordingTable {
    private static final String MATCHES = """
         from carillon.recordings
        where (?::timestamptz is null or started_at >= ?)
          and (?::timestamptz is null or started_at < ?)
          and (? = '' or ? in (extension, left_number, right_number))
          and (? = '' or call_id = ?)\
        """;

    private final Database database;

    public RecordingTable(Database database) {
        this.database = database;
    }

    /** A recording and where its file lies. */
    public record Filed(RecordingEntry entry, String file) {}

    public Page<RecordingEntry> search(RecordingQuery query) {
        Object[] filters = {
            query.from(), query.from(), query.to(), query.to(),
            query.extension(), query.extension(), query.call(), query.call()
        };
        long total = database.first("select count(*) as total" + MATCHES, row -> row.number("total"), filters)
                .orElse(0L);
        List<Object> all = new ArrayList<>(Arrays.asList(filters));
        all.add(query.limit());
        all.add(query.offset());
        return new Page<>(
                database.list(
                        "select *" + MATCHES + " order by started_at desc, id desc limit ? offset ?",
                        row -> filed(row).entry(),
                        all.toArray()),
                total);
    }

    public Optional<Filed> find(String id) {
        return database.first("select * from carillon.recordings where id = ?", RecordingTable::filed, id);
    }

    /** Those that began before then and are over, the oldest first. */
    public List<Filed> olderThan(Instant end, int most) {
        return database.list(
                "select * from carillon.recordings where started_at < ? and state <> 'RUNNING'"
                        + " order by started_at limit ?",
                RecordingTable::filed,
                end,
                most);
    }

    List<Filed> running() {
        return database.list("select * from carillon.recordings where state = 'RUNNING'", RecordingTable::filed);
    }

    void insert(RecordingEntry entry, String file) {
        database.change(
                "insert into carillon.recordings (id, call_id, extension, left_number, left_name, right_number,"
                        + " right_name, demanded, started_at, form, file, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING') on conflict (id) do nothing",
                entry.id(),
                entry.call(),
                entry.extension(),
                entry.left(),
                entry.leftName(),
                entry.right(),
                entry.rightName(),
                entry.demanded(),
                entry.startedAt(),
                entry.form(),
                file);
    }

    void finish(String id, Finished end) {
        database.change(
                "update carillon.recordings set state = ?, millis = ?, bytes = ?, sha256 = ?, lost = ?, trouble = ?"
                        + " where id = ?",
                end.state(),
                end.millis(),
                end.bytes(),
                end.sha256(),
                end.lost(),
                end.trouble(),
                id);
    }

    /** A recorder elsewhere takes it. */
    void taken(String id, String recorder) {
        database.change("update carillon.recordings set recorder = ? where id = ?", recorder, id);
    }

    public boolean delete(String id) {
        return database.change("delete from carillon.recordings where id = ?", id) > 0;
    }

    private static Filed filed(Row row) throws SQLException {
        RecordingEntry entry = new RecordingEntry(
                row.text("id"),
                row.text("call_id"),
                row.text("extension"),
                row.text("left_number"),
                row.text("left_name"),
                row.text("right_number"),
                row.text("right_name"),
                row.flag("demanded"),
                row.instant("started_at"),
                row.text("form"),
                row.text("state"),
                row.number("millis"),
                row.number("bytes"),
                row.text("sha256"),
                row.number("lost"),
                row.text("trouble"),
                row.text("recorder"));
        return new Filed(entry, row.text("file"));
    }
}
