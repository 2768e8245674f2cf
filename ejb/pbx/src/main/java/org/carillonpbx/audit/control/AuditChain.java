package org.carillonpbx.audit.control;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.carillonpbx.audit.boundary.AuditEntry;
import org.carillonpbx.audit.boundary.ChainReport;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.database.boundary.Row;
import org.carillonpbx.page.boundary.Page;

/** The chain in the database. */
public final class AuditChain {
    private static final int ROWS_AT_ONCE = 1000;
    private static final HexFormat HEX = HexFormat.of();

    private final Database database;

    public AuditChain(Database database) {
        this.database = database;
    }

    /** Appends; writers wait for each other until their transactions end. */
    public void append(AuditEntry entry) {
        database.together(bound -> {
            AuditRow row = bound.first(
                            "select entry, hash from carillon.audit_heads for update",
                            head -> AuditRow.after(head.number("entry"), hex(head, "hash"), entry))
                    .orElseThrow(() -> new IllegalStateException("audit_heads is empty"));
            insert(bound, row);
            return bound.change(
                    "update carillon.audit_heads set entry = ?, hash = ?", row.id(), HEX.parseHex(row.hash()));
        });
    }

    public Page<AuditEntry> latest(int offset, int limit) {
        long total = database.first("select entry from carillon.audit_heads", row -> row.number("entry"))
                .orElse(0L);
        return new Page<>(
                database.list(
                        "select * from carillon.audit_entries order by id desc limit ? offset ?",
                        AuditChain::entry,
                        limit,
                        offset),
                total);
    }

    /** Walks from the first row on. */
    public ChainReport verify() {
        AuditRow last =
                new AuditRow(0, new AuditEntry(java.time.Instant.EPOCH, "", "", "", "", "", ""), "", AuditRow.GENESIS);
        List<AuditRow> rows = after(last.id());
        while (!rows.isEmpty()) {
            for (AuditRow row : rows) {
                if (row.id() != last.id() + 1) {
                    return broken(last.id(), last.id() + 1, "the row is missing");
                }
                if (!row.previousHash().equals(last.hash())) {
                    return broken(last.id(), row.id(), "it does not follow the row before it");
                }
                if (!row.sound()) {
                    return broken(last.id(), row.id(), "its content is not what was written");
                }
                last = row;
            }
            rows = after(last.id());
        }
        return end(last);
    }

    private ChainReport end(AuditRow last) {
        boolean whole = database.first(
                        "select entry, hash from carillon.audit_heads",
                        head -> head.number("entry") < last.id()
                                || (head.number("entry") == last.id()
                                        && hex(head, "hash").equals(last.hash())))
                .orElse(false);
        return whole
                ? new ChainReport(last.id(), OptionalLong.empty(), "")
                : broken(last.id(), last.id() + 1, "rows at the end are missing");
    }

    private static ChainReport broken(long sound, long id, String reason) {
        return new ChainReport(sound, OptionalLong.of(id), reason);
    }

    private static void insert(Database bound, AuditRow row) {
        AuditEntry entry = row.entry();
        bound.change(
                """
                insert into carillon.audit_entries
                    (id, at, actor, address, action, subject, before_state, after_state, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                row.id(),
                entry.at(),
                entry.actor(),
                entry.address(),
                entry.action(),
                entry.subject(),
                entry.before(),
                entry.after(),
                HEX.parseHex(row.previousHash()),
                HEX.parseHex(row.hash()));
    }

    private List<AuditRow> after(long id) {
        return database.list(
                "select * from carillon.audit_entries where id > ? order by id limit ?",
                row -> new AuditRow(row.number("id"), entry(row), hex(row, "previous_hash"), hex(row, "hash")),
                id,
                ROWS_AT_ONCE);
    }

    private static AuditEntry entry(Row row) throws SQLException {
        return new AuditEntry(
                row.instant("at"),
                row.text("actor"),
                row.text("address"),
                row.text("action"),
                row.text("subject"),
                row.text("before_state"),
                row.text("after_state"));
    }

    private static String hex(Row row, String column) throws SQLException {
        return HEX.formatHex(row.bytes(column));
    }
}
