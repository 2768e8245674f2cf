package org.carillonpbx.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A PostgreSQL for the tests of this module, started once, with a fresh database migrated for whoever asks. */
public final class TestDatabase {
    private static EmbeddedPostgres server;
    private static int count;

    private TestDatabase() {}

    /** A migrated database of its own. */
    public static synchronized DataSource fresh() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().start();
            }
            String name = "test" + ++count;
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return migrated(server.getDatabase("postgres", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same database, with the schema brought up to date. */
    public static DataSource migrated(DataSource database) {
        Flyway.configure().dataSource(database).defaultSchema("carillon").load().migrate();
        return database;
    }
}
