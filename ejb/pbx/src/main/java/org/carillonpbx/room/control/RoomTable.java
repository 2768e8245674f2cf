package org.carillonpbx.room.control;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.database.boundary.Row;
import org.carillonpbx.room.boundary.Room;

/** The table {@code rooms}. Within the caller's transaction where there is one. */
final class RoomTable {
    private static final String SELECT = "select number, name, chimes, seats, version from carillon.rooms";
    private static final long ANY = -1;

    private final Database database;

    RoomTable(Database database) {
        this.database = database;
    }

    List<Room> all() {
        return database.list(SELECT + " order by number", RoomTable::room);
    }

    Optional<Room> find(String number) {
        return database.first(SELECT + " where number = ?", RoomTable::room, number);
    }

    /** False where there is one of that number. */
    boolean insert(Room room) {
        return database.change(
                        "insert into carillon.rooms (number, name, chimes, seats) values (?, ?, ?, ?)"
                                + " on conflict (number) do nothing",
                        room.number(),
                        room.name(),
                        room.chimes(),
                        room.seats())
                == 1;
    }

    /** False where it is of another version than is expected. */
    boolean update(Room room, OptionalLong expected) {
        long version = expected.orElse(ANY);
        return database.change(
                        "update carillon.rooms set name = ?, chimes = ?, seats = ?, version = version + 1"
                                + " where number = ? and (version = ? or ? = " + ANY + ")",
                        room.name(),
                        room.chimes(),
                        room.seats(),
                        room.number(),
                        version,
                        version)
                == 1;
    }

    boolean delete(String number, OptionalLong expected) {
        long version = expected.orElse(ANY);
        return database.change(
                        "delete from carillon.rooms where number = ? and (version = ? or ? = " + ANY + ")",
                        number,
                        version,
                        version)
                == 1;
    }

    private static Room room(Row row) throws java.sql.SQLException {
        return new Room(
                row.text("number"),
                row.text("name"),
                row.flag("chimes"),
                (int) row.number("seats"),
                row.number("version"));
    }
}
