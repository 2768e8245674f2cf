package org.carillonpbx.paging.control;

import java.sql.SQLException;
import java.util.List;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.database.boundary.Row;
import org.carillonpbx.numbering.boundary.NumberedTable;
import org.carillonpbx.paging.boundary.Zone;

/** What the table {@code paging_zones} looks like. */
final class ZoneTable {
    private static final String A_LAW = "PCMA";
    private static final String MU_LAW = "PCMU";

    private static final NumberedTable.Form<Zone> FORM = new NumberedTable.Form<>(
            "carillon.paging_zones",
            List.of(
                    "name",
                    "group_address",
                    "port",
                    "ttl",
                    "network_interface",
                    "a_law",
                    "longest_seconds",
                    "members",
                    "pagers"),
            List.of(),
            ZoneTable::values,
            ZoneTable::zone);

    private ZoneTable() {}

    static NumberedTable<Zone> on(Database database) {
        return new NumberedTable<>(database, FORM);
    }

    private static List<Object> values(Zone zone) {
        return List.of(
                zone.name(),
                zone.group(),
                zone.port(),
                zone.ttl(),
                zone.networkInterface(),
                zone.codec().equals(A_LAW),
                zone.longestSeconds(),
                zone.members(),
                zone.pagers());
    }

    private static Zone zone(Row row) throws SQLException {
        return new Zone(
                row.text("number"),
                row.text("name"),
                row.text("group_address"),
                (int) row.number("port"),
                (int) row.number("ttl"),
                row.text("network_interface"),
                row.flag("a_law") ? A_LAW : MU_LAW,
                (int) row.number("longest_seconds"),
                row.texts("members"),
                row.texts("pagers"),
                row.number("version"));
    }
}
