package org.carillonpbx.room.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.call.RoomKeys;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.database.boundary.Row;
import org.carillonpbx.room.boundary.RoomPins;
import org.carillonpbx.vault.boundary.Vault;

/** The PINs in the table {@code rooms}, sealed: each for its own room and use. Within the caller's transaction where there is one. */
final class RoomPinTable {
    private static final String PIN = "pin";
    private static final String MODERATOR_PIN = "moderator_pin";

    private final Database database;
    private final Vault vault;

    RoomPinTable(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Those of the rooms that have any. */
    Map<String, RoomKeys> all() {
        Map<String, RoomKeys> keys = new HashMap<>();
        database.list(
                        "select number, pin, moderator_pin from carillon.rooms"
                                + " where pin is not null or moderator_pin is not null",
                        row -> Map.entry(row.text("number"), new RoomKeys(open(row, PIN), open(row, MODERATOR_PIN))))
                .forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
        return keys;
    }

    /** What is of one room. */
    RoomKeys of(String room) {
        return all().getOrDefault(room, RoomKeys.NONE);
    }

    void put(String room, RoomPins pins) {
        put(room, PIN, pins.pin());
        put(room, MODERATOR_PIN, pins.moderatorPin());
    }

    private void put(String room, String column, Optional<String> pin) {
        pin.ifPresent(digits -> database.change(
                "update carillon.rooms set " + column + " = ? where number = ?",
                digits.isEmpty() ? Optional.empty() : vault.seal(purpose(room, column), digits.getBytes(US_ASCII)),
                room));
    }

    private String open(Row row, String column) throws SQLException {
        byte[] sealed = row.bytes(column);
        return sealed.length == 0 ? "" : new String(vault.open(purpose(row.text("number"), column), sealed), US_ASCII);
    }

    private static String purpose(String room, String column) {
        return "room " + room + " " + column;
    }
}
