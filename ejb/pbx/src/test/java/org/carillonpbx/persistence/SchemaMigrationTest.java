package org.carillonpbx.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaMigrationTest {
    private final TestDatabase database = TestDatabase.empty();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void hibernateFindsAnEmptyDatabaseMigratedAndValid() {
        database.startHibernate();

        assertThat(database.text("select count(*) from carillon.flyway_schema_history where success"))
                .isNotEqualTo("0");
        assertThat(database.text("select number from carillon.directory_editions"))
                .isEqualTo("1");
        assertThat(database.text("select count(*) from information_schema.tables where table_schema = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void tablesOfOthersInTheDatabaseDoNotMatter() {
        database.execute("create table public.job_instance (id int)");

        assertThatCode(() -> migration().migrate()).doesNotThrowAnyException();
    }

    @Test
    void anOlderDatabaseIsBroughtUpToDateWithItsRows() {
        Flyway.configure()
                .dataSource(database.dataSource())
                .schemas("carillon")
                .createSchemas(true)
                .target("10")
                .load()
                .migrate();
        database.execute(
                "insert into carillon.extensions values" + " (1, '1001', 'Ann', '', '', true, 5, 25, 0, now(), now())");

        database.startHibernate();

        assertThat(database.text("select name from carillon.extensions")).isEqualTo("Ann");
        assertThat(database.text("select count(*) from carillon.registrations")).isEqualTo("0");
    }

    @Test
    void aSecondStartChangesNothing() {
        migration().migrate();
        String before = database.text("select max(installed_rank) from carillon.flyway_schema_history");

        migration().migrate();

        assertThat(database.text("select max(installed_rank) from carillon.flyway_schema_history"))
                .isEqualTo(before);
    }

    @Test
    void aTamperedMigrationIsRefused() {
        migration().migrate();
        database.execute("update carillon.flyway_schema_history set checksum = checksum + 1 where version = '010'");

        assertThatThrownBy(() -> migration().migrate())
                .isInstanceOf(FlywayValidateException.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void aDatabaseOfANewerReleaseIsRefused() {
        migration().migrate();
        database.execute("insert into carillon.flyway_schema_history values"
                + " (999, '999', 'future', 'SQL', 'V999__future.sql', 1, 'x', now(), 1, true)");

        assertThatThrownBy(() -> migration().migrate()).isInstanceOf(FlywayValidateException.class);
    }

    private SchemaMigration migration() {
        return new SchemaMigration(database.dataSource());
    }
}
