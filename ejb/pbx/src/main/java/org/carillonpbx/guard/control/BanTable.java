package org.carillonpbx.guard.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.database.boundary.Row;
import org.carillonpbx.guard.boundary.Ban;
import org.carillonpbx.sip.Prefix;

/** The table {@code bans}. */
public final class BanTable {
    private static final String SELECT =
            "select prefix, reason, since, until, times, manual, banned_by from carillon.bans";
    private static final String UPSERT = "insert into carillon.bans"
            + " (prefix, reason, since, until, times, manual, banned_by) values (?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (prefix) do update set reason = excluded.reason, since = excluded.since,"
            + " until = excluded.until, times = excluded.times, manual = excluded.manual,"
            + " banned_by = excluded.banned_by";
    private static final String DELETE_OLD = "delete from carillon.bans where until < ?";
    private static final Duration KEPT = Duration.ofDays(7);

    private final Database database;

    public BanTable(Database database) {
        this.database = database;
    }

    List<BanEntry> load() {
        return database.list(
                SELECT, row -> new BanEntry(Prefix.read(row.text("prefix")).orElseThrow(), ban(row)));
    }

    Optional<Ban> find(Prefix prefix) {
        return database.first(SELECT + " where prefix = ?", BanTable::ban, prefix.toString());
    }

    private static Ban ban(Row row) throws java.sql.SQLException {
        return new Ban(
                row.text("prefix"),
                row.text("reason"),
                row.instant("since"),
                row.instant("until"),
                (int) row.number("times"),
                row.flag("manual"),
                row.text("banned_by"));
    }

    public void write(Ban ban) {
        database.change(
                UPSERT, ban.prefix(), ban.reason(), ban.since(), ban.until(), ban.times(), ban.manual(), ban.by());
    }

    void writeAll(List<BanEntry> entries) {
        database.together(bound -> {
            BanTable table = new BanTable(bound);
            entries.forEach(entry -> table.write(entry.ban()));
            return entries.size();
        });
    }

    void deleteOld(Instant now) {
        database.change(DELETE_OLD, now.minus(KEPT));
    }
}
