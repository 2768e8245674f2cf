package org.carillonpbx.paging.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.carillonpbx.audit.boundary.AuditLog;
import org.carillonpbx.call.PagingZone;
import org.carillonpbx.database.TestDatabase;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.numbering.boundary.Numbering;
import org.carillonpbx.paging.boundary.Zone;
import org.carillonpbx.problem.boundary.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paging zones in a real database. */
class ZoneDeskTest {
    private final DataSource source = TestDatabase.fresh();
    private final Numbering numbering = new Numbering(source);
    private final ZoneDesk desk = new ZoneDesk(new Database(source), numbering, new AuditLog(source));

    private static Zone zone(String number, String group) {
        return new Zone(number, " Hall ", group, 5004, 4, "eth1", "PCMA", 60, List.of(), List.of(), 0);
    }

    @Test
    void aZoneIsMadeChangedAndRemovedAndThatIsWrittenDown() {
        Zone made = desk.create(zone("79", "239.1.2.3"));
        assertThat(made)
                .isEqualTo(new Zone("79", "Hall", "239.1.2.3", 5004, 4, "eth1", "PCMA", 60, List.of(), List.of(), 1));
        desk.change(
                new Zone("79", "Yard", "ff15::7", 6000, 0, "", "PCMU", 10, List.of(), List.of(), 0),
                OptionalLong.of(1));
        assertThat(desk.all())
                .containsExactly(new Zone("79", "Yard", "ff15::7", 6000, 0, "", "PCMU", 10, List.of(), List.of(), 2));
        assertProblem(Problem.Kind.OUTDATED, () -> desk.delete("79", OptionalLong.of(1)));
        desk.delete("79", OptionalLong.of(2));
        assertThat(desk.find("79")).isEmpty();
        assertThat(new AuditLog(source).latest(0, 10).rows())
                .extracting(entry -> entry.action())
                .containsExactly("zone.deleted", "zone.changed", "zone.created");
    }

    @Test
    void numbersBelongToOne() {
        numbering.take("extension", "1001");
        desk.create(zone("79", "239.1.2.3"));
        assertProblem(Problem.Kind.CONFLICT, () -> desk.create(zone("79", "239.1.2.4")));
        assertProblem(Problem.Kind.CONFLICT, () -> desk.create(zone("1001", "239.1.2.4")));
        assertProblem(Problem.Kind.NOT_FOUND, () -> desk.delete("78", OptionalLong.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "911, 239.1.2.3, 5004, 4, PCMU, 60",
        "7x, 239.1.2.3, 5004, 4, PCMU, 60",
        "79, 192.0.2.1, 5004, 4, PCMU, 60",
        "79, 224.0.0.1, 5004, 4, PCMU, 60",
        "79, hall.example.com, 5004, 4, PCMU, 60",
        "79, 239.1.2.300, 5004, 4, PCMU, 60",
        "79, 239.1.2.3, 0, 4, PCMU, 60",
        "79, 239.1.2.3, 5004, 256, PCMU, 60",
        "79, 239.1.2.3, 5004, 4, G722, 60",
        "79, 239.1.2.3, 5004, 4, PCMU, 0"
    })
    void whatIsNoZoneIsNotTaken(String number, String group, int port, int ttl, String codec, int seconds) {
        Zone zone = new Zone(number, "Hall", group, port, ttl, "", codec, seconds, List.of(), List.of(), 0);
        assertProblem(Problem.Kind.INVALID, () -> desk.create(zone));
    }

    private static Zone phones(String group, List<String> members, List<String> pagers) {
        return new Zone("79", "Hall", group, 5004, 4, "", "PCMU", 60, members, pagers, 0);
    }

    @Test
    void aZoneMayBeOfPhonesAlone() {
        Zone made = desk.create(phones("", List.of("1001", " 1002", "1001"), List.of("1009")));

        assertThat(made.members()).containsExactly("1001", "1002");
        assertThat(made.pagers()).containsExactly("1009");
        assertThat(desk.all()).containsExactly(made);
    }

    @Test
    void somebodyHasToHearAPage() {
        assertProblem(Problem.Kind.INVALID, () -> desk.create(phones("", List.of(), List.of())));
        assertProblem(Problem.Kind.INVALID, () -> desk.create(phones("", List.of("Ann"), List.of())));
        assertProblem(Problem.Kind.INVALID, () -> desk.create(phones("239.1.2.3", List.of(), List.of("*5"))));
    }

    @Test
    void routingSeesWhatWasReadLast() {
        ZoneBoard board = new ZoneBoard();
        board.replace(List.of(desk.create(zone("79", "239.1.2.3"))));
        assertThat(board.zone("79"))
                .contains(new PagingZone("79", "Hall", "239.1.2.3", 5004, 4, "eth1", true, Duration.ofMinutes(1)));
        board.replace(List.of());
        assertThat(board.zone("79")).isEmpty();
    }

    private static void assertProblem(Problem.Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable order) {
        assertThatThrownBy(order)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
