package org.carillonpbx.room.control;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.guard.boundary.EmergencyNumbers;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.carillonpbx.room.boundary.Room;

/** Changes rooms, where they are as they should be, and writes down who did. Within the caller's transaction. */
public final class RoomDesk {
    private static final int LONGEST_NAME = 80;
    private static final int FEWEST_SEATS = 2;
    private static final int MOST_SEATS = 500;
    private static final String NONE = "";

    private final RoomTable table;
    private final AuditLog audit;
    private final Predicate<String> isTaken;

    public RoomDesk(Database database, AuditLog audit, Predicate<String> isTaken) {
        this.table = new RoomTable(database);
        this.audit = audit;
        this.isTaken = isTaken;
    }

    public List<Room> all() {
        return table.all();
    }

    public Optional<Room> find(String number) {
        return table.find(number);
    }

    public Room create(Room wanted) {
        Room room = checked(wanted);
        if (isTaken.test(room.number())) {
            throw new Problem(Problem.Kind.CONFLICT, "Number " + room.number() + " belongs to something else.");
        }
        if (!table.insert(room)) {
            throw new Problem(Problem.Kind.CONFLICT, "There is a room " + room.number() + " already.");
        }
        audit.record("room.created", room.number(), NONE, json(room));
        return existing(room.number());
    }

    public Room change(Room wanted, OptionalLong expectedVersion) {
        Room before = existing(wanted.number());
        Room room = checked(wanted);
        if (!table.update(room, expectedVersion)) {
            throw outdated(room.number());
        }
        audit.record("room.changed", room.number(), json(before), json(room));
        return existing(room.number());
    }

    public void delete(String number, OptionalLong expectedVersion) {
        Room before = existing(number);
        if (!table.delete(number, expectedVersion)) {
            throw outdated(number);
        }
        audit.record("room.deleted", number, json(before), NONE);
    }

    private Room existing(String number) {
        return table.find(number)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "There is no room " + number + "."));
    }

    private static Problem outdated(String number) {
        return new Problem(Problem.Kind.OUTDATED, "Somebody else has changed room " + number + " since you read it.");
    }

    private static Room checked(Room room) {
        List<Violation> violations = new ArrayList<>();
        String name = room.name().strip();
        if (!room.number().matches("[0-9]{2,10}")) {
            violations.add(new Violation("number", "2 to 10 digits"));
        } else if (EmergencyNumbers.ALWAYS.contains(room.number())) {
            violations.add(new Violation("number", "this is an emergency number"));
        }
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

    private static String json(Room room) {
        return Json.createObjectBuilder()
                .add("number", room.number())
                .add("name", room.name())
                .add("chimes", room.chimes())
                .add("seats", room.seats())
                .build()
                .toString();
    }
}
