package org.carillonpbx.room.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.database.TestDatabase;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.numbering.boundary.Numbering;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.room.boundary.Room;
import org.junit.jupiter.api.Test;

/** The rooms in a real database. */
class RoomDeskTest {
    private final DataSource source = TestDatabase.fresh();
    private final Numbering numbering = new Numbering(source);
    private final RoomDesk desk = new RoomDesk(new Database(source), numbering, new AuditLog(source));

    private static Room room(String number, String name, int seats) {
        return new Room(number, name, true, seats, 0);
    }

    @Test
    void aRoomIsMadeChangedAndRemovedAndThatIsWrittenDown() {
        Room made = desk.create(room("3000", " Monday ", 50));
        assertThat(made).isEqualTo(new Room("3000", "Monday", true, 50, 1));
        Room changed = desk.change(new Room("3000", "Tuesday", false, 20, 0), OptionalLong.of(1));
        assertThat(desk.all()).containsExactly(changed);
        assertThat(desk.find("3000")).contains(new Room("3000", "Tuesday", false, 20, 2));
        desk.delete("3000", OptionalLong.of(2));
        assertThat(desk.all()).isEmpty();
        assertThat(new AuditLog(source).latest(0, 10).rows())
                .extracting(entry -> entry.action())
                .containsExactly("room.deleted", "room.changed", "room.created");
    }

    @Test
    void whoeverReadAnOlderVersionChangesNothing() {
        desk.create(room("3000", "", 50));
        assertProblem(Problem.Kind.OUTDATED, () -> desk.change(room("3000", "x", 50), OptionalLong.of(7)));
        assertProblem(Problem.Kind.OUTDATED, () -> desk.delete("3000", OptionalLong.of(7)));
        assertThat(desk.find("3000")).contains(new Room("3000", "", true, 50, 1));
    }

    @Test
    void numbersBelongToOne() {
        numbering.take("extension", "1001");
        desk.create(room("3000", "", 50));
        assertProblem(Problem.Kind.CONFLICT, () -> desk.create(room("3000", "", 50)));
        assertProblem(Problem.Kind.CONFLICT, () -> desk.create(room("1001", "", 50)));
        assertProblem(Problem.Kind.NOT_FOUND, () -> desk.delete("3001", OptionalLong.empty()));
        assertProblem(Problem.Kind.NOT_FOUND, () -> desk.change(room("3001", "", 50), OptionalLong.empty()));
    }

    @Test
    void whatIsNoRoomIsNotTaken() {
        assertProblem(Problem.Kind.INVALID, () -> desk.create(room("911", "", 50)));
        assertProblem(Problem.Kind.INVALID, () -> desk.create(room("3x", "", 50)));
        assertProblem(Problem.Kind.INVALID, () -> desk.create(room("3000", "a\nb", 50)));
        assertProblem(Problem.Kind.INVALID, () -> desk.create(room("3000", "", 1)));
        assertProblem(Problem.Kind.INVALID, () -> desk.create(room("3000", "", 501)));
    }

    private static void assertProblem(Problem.Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable order) {
        assertThatThrownBy(order)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
