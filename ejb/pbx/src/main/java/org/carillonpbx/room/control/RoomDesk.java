package org.carillonpbx.room.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.numbering.boundary.NumberedBook;
import org.carillonpbx.numbering.boundary.Numbering;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.room.boundary.Room;

/** Changes rooms. Within the caller's transaction. */
public final class RoomDesk extends NumberedBook<Room> {
    private static final int LONGEST_NAME = 80;
    private static final int FEWEST_SEATS = 2;
    private static final int MOST_SEATS = 500;

    public RoomDesk(Database database, Numbering numbering, AuditLog audit) {
        super(new Kind("room", "room"), RoomTable.on(database), numbering, audit);
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
        if (!violations.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "The room is not as it should be.", violations);
        }
        return new Room(room.number(), name, room.chimes(), room.seats(), room.version());
    }

    @Override
    protected JsonObject told(Room room) {
        return Json.createObjectBuilder()
                .add("number", room.number())
                .add("name", room.name())
                .add("chimes", room.chimes())
                .add("seats", room.seats())
                .build();
    }
}
