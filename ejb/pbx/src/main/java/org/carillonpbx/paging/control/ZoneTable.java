package org.carillonpbx.paging.control;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.database.boundary.Row;
import org.carillonpbx.paging.boundary.Zone;

/** The table {@code paging_zones}. Within the caller's transaction where there is one. */
final class ZoneTable {
    private static final String SELECT = "select number, name, group_address, port, ttl, network_interface, a_law,"
            + " longest_seconds, version from carillon.paging_zones";
    private static final String A_LAW = "PCMA";
    private static final String MU_LAW = "PCMU";
    private static final long ANY = -1;

    private final Database database;

    ZoneTable(Database database) {
        this.database = database;
    }

    List<Zone> all() {
        return database.list(SELECT + " order by number", ZoneTable::zone);
    }

    Optional<Zone> find(String number) {
        return database.first(SELECT + " where number = ?", ZoneTable::zone, number);
    }

    /** False where there is one of that number. */
    boolean insert(Zone zone) {
        return database.change(
                        "insert into carillon.paging_zones (number, name, group_address, port, ttl, network_interface,"
                                + " a_law, longest_seconds) values (?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (number) do nothing",
                        zone.number(),
                        zone.name(),
                        zone.group(),
                        zone.port(),
                        zone.ttl(),
                        zone.networkInterface(),
                        zone.codec().equals(A_LAW),
                        zone.longestSeconds())
                == 1;
    }

    /** False where it is of another version than is expected. */
    boolean update(Zone zone, OptionalLong expected) {
        long version = expected.orElse(ANY);
        return database.change(
                        "update carillon.paging_zones set name = ?, group_address = ?, port = ?, ttl = ?,"
                                + " network_interface = ?, a_law = ?, longest_seconds = ?, version = version + 1"
                                + " where number = ? and (version = ? or ? = " + ANY + ")",
                        zone.name(),
                        zone.group(),
                        zone.port(),
                        zone.ttl(),
                        zone.networkInterface(),
                        zone.codec().equals(A_LAW),
                        zone.longestSeconds(),
                        zone.number(),
                        version,
                        version)
                == 1;
    }

    boolean delete(String number, OptionalLong expected) {
        long version = expected.orElse(ANY);
        return database.change(
                        "delete from carillon.paging_zones where number = ? and (version = ? or ? = " + ANY + ")",
                        number,
                        version,
                        version)
                == 1;
    }

    private static Zone zone(Row row) throws java.sql.SQLException {
        return new Zone(
                row.text("number"),
                row.text("name"),
                row.text("group_address"),
                (int) row.number("port"),
                (int) row.number("ttl"),
                row.text("network_interface"),
                row.flag("a_law") ? A_LAW : MU_LAW,
                (int) row.number("longest_seconds"),
                row.number("version"));
    }
}
