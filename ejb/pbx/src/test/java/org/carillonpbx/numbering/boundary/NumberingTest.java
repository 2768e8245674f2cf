package org.carillonpbx.numbering.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.carillonpbx.database.TestDatabase;
import org.carillonpbx.database.boundary.Database;
import org.carillonpbx.problem.boundary.Problem;
import org.carillonpbx.problem.boundary.Violation;
import org.junit.jupiter.api.Test;

/** The book of numbers in a real database. */
class NumberingTest {
    private final DataSource source = TestDatabase.fresh();
    private final Numbering numbering = new Numbering(source);

    @Test
    void whoeverAsksSecondIsToldWhoHoldsTheNumber() {
        numbering.take("extension", "3000");

        assertThatThrownBy(() -> numbering.take("room", "3000")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT);
            assertThat(problem.violations())
                    .containsExactly(new Violation("number", "there is an extension 3000 already"));
        });
    }

    @Test
    void onlyItsHolderGivesANumberBack() {
        numbering.take("room", "3000");
        numbering.release("paging zone", "3000");
        assertThat(numbering.takeAll("extension", List.of("3000"))).containsEntry("3000", "room");
        numbering.release("room", "3000");

        assertThat(numbering.takeAll("extension", List.of("3000"))).isEmpty();
    }

    @Test
    void ofManyNumbersTheTakenOnesAreNamed() {
        numbering.take("room", "3000");

        assertThat(numbering.takeAll("extension", List.of("3001", "3000", "3002")))
                .containsOnlyKeys("3000");
        assertThat(numbering.takeAll("room", List.of("3001", "3002"))).hasSize(2);
    }

    @Test
    void whoAsksWhileSomebodyElseIsAboutToTakeItWaitsForTheOutcome() throws SQLException {
        try (Connection first = source.getConnection();
                Statement statement = first.createStatement()) {
            first.setAutoCommit(false);
            statement.execute("insert into carillon.numbers (number, holder) values ('3000', 'room')");
            CompletableFuture<Object> second =
                    CompletableFuture.supplyAsync(() -> numbering.takeAll("extension", List.of("3000")));
            Awaitility.await().until(() -> isWaited());
            first.commit();

            assertThat(second.orTimeout(20, TimeUnit.SECONDS).join()).hasToString("{3000=room}");
        }
    }

    private boolean isWaited() {
        return new Database(source)
                .first("select count(*) as waiting from pg_locks where not granted", row -> row.number("waiting") > 0)
                .orElseThrow();
    }
}
