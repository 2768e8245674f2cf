package org.carillonpbx.operations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.carillonpbx.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

final class DatabasePulseTest {

    @Test
    void aRunningDatabaseAnswersWithItsClockAndConnections() {
        DatabasePulse pulse = new DatabasePulse(TestDatabase.fresh(), Clock.systemUTC());
        pulse.feel();

        assertThat(pulse.last().reachable()).isTrue();
        assertThat(pulse.last().connections()).isPositive();
        assertThat(pulse.last().skew().abs()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aDatabaseThatIsNotThereIsTold() {
        DatabasePulse pulse = new DatabasePulse(nowhere(), Clock.systemUTC());
        pulse.feel();

        assertThat(pulse.last().reachable()).isFalse();
        assertThat(pulse.last().failure()).contains("away");
    }

    private static DataSource nowhere() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {1});
        return source;
    }
}
