package org.carillonpbx.room.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.call.RoomKeys;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.numbering.boundary.NumberedBook;
import org.carillonpbx.numbering.boundary.Numbering;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.room.boundary.Room;
import org.carillonpbx.room.boundary.RoomPins;
import org.carillonpbx.vault.boundary.Vault;

/** Changes rooms. Within the caller's transaction. */
public final class RoomDesk extends NumberedBook<Room> {
    private static final int LONGEST_NAME = 80;
    private static final int FEWEST_SEATS = 2;
    private static final int MOST_SEATS = 500;

    private final RoomPinTable pins;

    public RoomDesk(Database database, Numbering numbering, AuditLog audit, Vault vault) {
        super(new Kind("room", "room"), RoomTable.on(database), numbering, audit);
        this.pins = new RoomPinTable(database, vault);
    }

    /** Makes a room that has these PINs. */
    public Room create(Room wanted, RoomPins wantedPins) {
        check(wanted, wantedPins, RoomKeys.NONE);
        Room made = create(wanted);
        pins.put(made.number(), wantedPins);
        return find(made.number()).orElseThrow();
    }

    /** Puts this in the place of the room of its number. */
    public Room change(Room wanted, RoomPins wantedPins, OptionalLong expectedVersion) {
        check(wanted, wantedPins, pins.of(wanted.number()));
        Room after = change(wanted, expectedVersion);
        pins.put(after.number(), wantedPins);
        return find(after.number()).orElseThrow();
    }

    private static void check(Room room, RoomPins wanted, RoomKeys before) {
        String pin = wanted.pin().orElse(before.pin());
        String moderatorPin = wanted.moderatorPin().orElse(before.moderatorPin());
        List<Violation> violations = new ArrayList<>();
        checkPin("pin", pin, violations);
        checkPin("moderatorPin", moderatorPin, violations);
        if (!pin.isEmpty() && pin.equals(moderatorPin)) {
            violations.add(new Violation("moderatorPin", "another one than the PIN of everybody"));
        }
        if (room.waitsForModerator() && moderatorPin.isEmpty()) {
            violations.add(new Violation("moderatorPin", "nobody could be the moderator that this room waits for"));
        }
        refuse(violations);
    }

    private static void checkPin(String field, String pin, List<Violation> violations) {
        if (!pin.matches("([0-9]{4,12})?")) {
            violations.add(new Violation(field, "4 to 12 digits, or none"));
        } else if (pin.length() > 1 && pin.chars().distinct().count() == 1) {
            violations.add(new Violation(field, "the same digit all over is guessed first"));
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "The room is not as it should be.", violations);
        }
    }

    @Override
    protected Room checked(Room room) {
        List<Violation> violations = new ArrayList<>();
        String name = room.name().strip();
        Numbering.check(room.number(), violations);
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            violations.add(new Violation("name", "at most " + LONGEST_NAME + " characters, in one line"));
        }
        if (room.seats() < FEWEST_SEATS || room.seats() > MOST_SEATS) {
            violations.add(new Violation("seats", FEWEST_SEATS + " to " + MOST_SEATS));
        }
        refuse(violations);
        return new Room(
                room.number(),
                name,
                room.chimes(),
                room.seats(),
                room.waitsForModerator(),
                room.recorded(),
                room.pinSet(),
                room.moderatorPinSet(),
                room.version());
    }

    /** PINs are not in the audit log, and neither is that they changed from one to another. */
    @Override
    protected JsonObject told(Room room) {
        return Json.createObjectBuilder()
                .add("number", room.number())
                .add("name", room.name())
                .add("chimes", room.chimes())
                .add("seats", room.seats())
                .add("waitsForModerator", room.waitsForModerator())
                .add("recorded", room.recorded())
                .build();
    }
}
