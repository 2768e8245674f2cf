package org.carillonpbx.journal.control;

import java.time.LocalDate;
import java.util.List;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.journal.boundary.Partition;

/** Makes, drops and lists the months by the functions that the migrations laid into the database. */
public final class PartitionTable {
    private final Database database;

    public PartitionTable(Database database) {
        this.database = database;
    }

    public List<String> ensure(LocalDate first, LocalDate last) {
        return database.list(
                "select name from carillon.ensure_call_partitions(?, ?) as name", row -> row.text("name"), first, last);
    }

    public List<String> dropOlderThan(LocalDate day) {
        return database.list("select name from carillon.drop_call_partitions(?) as name", row -> row.text("name"), day);
    }

    public List<Partition> list() {
        return database.list(
                """
                select parent, name, first_day, end_day, pg_total_relation_size(oid) as bytes
                  from carillon.call_partitions order by first_day, name""",
                row -> new Partition(
                        row.text("parent"),
                        row.text("name"),
                        row.day("first_day"),
                        row.day("end_day"),
                        row.number("bytes")));
    }
}
