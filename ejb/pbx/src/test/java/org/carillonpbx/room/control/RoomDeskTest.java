package org.carillonpbx.room.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.call.RoomKeys;
import org.carillonpbx.database.TestDatabase;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.numbering.boundary.Numbering;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.room.boundary.Room;
import org.carillonpbx.room.boundary.RoomPins;
import org.carillonpbx.vault.boundary.TestVault;
import org.carillonpbx.vault.boundary.Vault;
import org.junit.jupiter.api.Test;

/** The rooms in a real database. */
class RoomDeskTest {
    private final DataSource source = TestDatabase.fresh();
    private final Numbering numbering = new Numbering(source);
    private final Vault vault = TestVault.open();
    private final RoomDesk desk = new RoomDesk(new Database(source), numbering, new AuditLog(source), vault);

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

    private static RoomPins pins(String pin, String moderatorPin) {
        return new RoomPins(Optional.of(pin), Optional.of(moderatorPin));
    }

    private RoomKeys keys() {
        return new RoomPinTable(new Database(source), vault).of("3000");
    }

    @Test
    void pinsAreKeptSealedAndStayUntilTheyAreChanged() {
        Room made = desk.create(room("3000", "", 50), pins("271828", "31415926"));
        assertThat(made.pinSet()).isTrue();
        assertThat(made.moderatorPinSet()).isTrue();
        assertThat(keys()).isEqualTo(new RoomKeys("271828", "31415926"));
        String kept = new Database(source)
                .first(
                        "select r::text || encode(pin, 'escape') || encode(moderator_pin, 'escape') as kept"
                                + " from carillon.rooms r",
                        row -> row.text("kept"))
                .orElseThrow();
        assertThat(kept).doesNotContain("271828").doesNotContain("31415926");
        assertThat(new AuditLog(source).latest(0, 10).rows().toString()).doesNotContain("271828");
        assertThat(keys().toString()).doesNotContain("271828");

        desk.change(room("3000", "x", 50), RoomPins.UNCHANGED, OptionalLong.empty());
        assertThat(keys()).isEqualTo(new RoomKeys("271828", "31415926"));
        Room open = desk.change(
                room("3000", "x", 50), new RoomPins(Optional.of(""), Optional.empty()), OptionalLong.empty());
        assertThat(open.pinSet()).isFalse();
        assertThat(keys()).isEqualTo(new RoomKeys("", "31415926"));
    }

    @Test
    void whatIsNoPinIsNotTaken() {
        assertProblem(Problem.Kind.INVALID, () -> desk.create(room("3000", "", 50), pins("123", "")));
        assertProblem(Problem.Kind.INVALID, () -> desk.create(room("3000", "", 50), pins("12x4", "")));
        assertProblem(Problem.Kind.INVALID, () -> desk.create(room("3000", "", 50), pins("1111", "")));
        assertProblem(Problem.Kind.INVALID, () -> desk.create(room("3000", "", 50), pins("1234", "1234")));
        Room waiting = new Room("3000", "", true, 50, true, false, false, false, 0);
        assertProblem(Problem.Kind.INVALID, () -> desk.create(waiting, pins("1234", "")));
        assertThat(desk.create(waiting, pins("", "1234")).waitsForModerator()).isTrue();
        assertProblem(Problem.Kind.INVALID, () -> desk.change(waiting, pins("", ""), OptionalLong.empty()));
    }

    private static void assertProblem(Problem.Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable order) {
        assertThatThrownBy(order)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
