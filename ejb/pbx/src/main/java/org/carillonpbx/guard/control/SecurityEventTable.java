package org.carillonpbx.guard.control;

import java.time.Instant;
import java.util.List;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.guard.boundary.SecurityEvent;
import org.carillonpbx.page.boundary.Page;

/** The table {@code security_events}. */
public final class SecurityEventTable {
    private final Database database;

    public SecurityEventTable(Database database) {
        this.database = database;
    }

    void write(List<SecurityEvent> events) {
        database.together(bound -> {
            for (SecurityEvent event : events) {
                bound.change(
                        "insert into carillon.security_events (at, kind, source, account, text, count)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        event.at(),
                        event.kind(),
                        event.source(),
                        event.account(),
                        event.text(),
                        event.count());
            }
            return events.size();
        });
    }

    /** Newest first. */
    public Page<SecurityEvent> latest(int offset, int limit) {
        long total = database.first("select count(*) as n from carillon.security_events", row -> row.number("n"))
                .orElse(0L);
        List<SecurityEvent> rows = database.list(
                "select id, at, kind, source, account, text, count from carillon.security_events"
                        + " order by at desc, id desc offset ? limit ?",
                row -> new SecurityEvent(
                        row.number("id"),
                        row.instant("at"),
                        row.text("kind"),
                        row.text("source"),
                        row.text("account"),
                        row.text("text"),
                        row.number("count")),
                offset,
                limit);
        return new Page<>(rows, total);
    }

    void deleteBefore(Instant when) {
        database.change("delete from carillon.security_events where at < ?", when);
    }
}
