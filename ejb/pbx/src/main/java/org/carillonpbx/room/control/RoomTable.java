package org.carillonpbx.room.control;

import java.sql.SQLException;
import java.util.List;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.database.boundary.Row;
import org.carillonpbx.numbering.boundary.NumberedTable;
import org.carillonpbx.room.boundary.Room;

/** What the table {@code rooms} looks like. */
final class RoomTable {
    private static final NumberedTable.Form<Room> FORM = new NumberedTable.Form<>(
            "carillon.rooms",
            List.of("name", "chimes", "seats", "waits", "recorded"),
            List.of("pin is not null as pin_set", "moderator_pin is not null as moderator_pin_set"),
            room -> List.of(room.name(), room.chimes(), room.seats(), room.waitsForModerator(), room.recorded()),
            RoomTable::room);

    private RoomTable() {}

    static NumberedTable<Room> on(Database database) {
        return new NumberedTable<>(database, FORM);
    }

    private static Room room(Row row) throws SQLException {
        return new Room(
                row.text("number"),
                row.text("name"),
                row.flag("chimes"),
                (int) row.number("seats"),
                row.flag("waits"),
                row.flag("recorded"),
                row.flag("pin_set"),
                row.flag("moderator_pin_set"),
                row.number("version"));
    }
}
