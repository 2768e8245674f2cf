package org.carillonpbx.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the schema {@code carillon} from whatever it is, nothing or an older version, to what this release expects.
 * Refuses a database whose applied migrations are not the ones it was shipped with (checksums) or that a newer release
 * has touched. A lock in the database keeps two nodes apart.
 */
public final class SchemaMigration {
    static final String SCHEMA = "carillon";
    private static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("carillon.db.wait.seconds", 120));

    private final DataSource dataSource;

    public SchemaMigration(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public void migrate() {
        awaitDatabase();
        MigrateResult result = flyway().migrate();
        if (result.migrationsExecuted > 0) {
            SchemaMessages.LOG.migrated(
                    result.initialSchemaVersion == null ? "none" : result.initialSchemaVersion,
                    result.targetSchemaVersion,
                    result.migrationsExecuted);
        }
    }

    private Flyway flyway() {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .validateOnMigrate(true)
                .ignoreMigrationPatterns(new String[0])
                .cleanDisabled(true)
                .load();
    }

    /** A database that starts beside us may be late: ask again for a while, ever more slowly. */
    private void awaitDatabase() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (long pauseMillis = 500; ; pauseMillis = Math.min(2 * pauseMillis, 8_000)) {
            try (Connection connection = dataSource.getConnection()) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
                }
                SchemaMessages.LOG.waiting(e.getMessage());
            }
            pause(pauseMillis);
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database", e);
        }
    }
}
