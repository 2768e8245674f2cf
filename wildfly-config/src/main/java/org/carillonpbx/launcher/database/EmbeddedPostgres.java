package org.carillonpbx.launcher.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.carillonpbx.launcher.ExitCode;
import org.carillonpbx.launcher.Failure;
import org.carillonpbx.launcher.Subprocess;
import org.carillonpbx.launcher.data.DataDirectory;
import org.carillonpbx.launcher.data.Directories;
import org.carillonpbx.launcher.data.Secrets;

/**
 * PostgreSQL as a child of ours, in a session of its own: Ctrl-C in the terminal reaches the server and us, but not the database, which
 * has to outlive the server by a moment. Its superuser is {@code postgres}; Carillon's own role owns its database and nothing else.
 */
public final class EmbeddedPostgres implements Database {

    private static final String NAME = "carillon";
    private static final String SUPERUSER = "postgres";
    private static final String SUPERUSER_PASSWORD = "postgres.password";
    private static final String SECONDS_TO_START_OR_STOP = "60";

    private final DataDirectory data;
    private final Secrets secrets;
    private final int port;
    private final PostgresBinaries binaries;

    private EmbeddedPostgres(DataDirectory data, Secrets secrets, int port) {
        this.data = data;
        this.secrets = secrets;
        this.port = port;
        this.binaries = PostgresBinaries.unpackedBelow(data.root());
    }

    /** Starts it, after making the cluster and our database in it when they are not there yet. */
    public static Database started(DataDirectory data, Secrets secrets, int port) {
        EmbeddedPostgres postgres = new EmbeddedPostgres(data, secrets, port);
        if (!Files.exists(data.postgres().resolve("PG_VERSION"))) {
            postgres.initialise();
        }
        postgres.start();
        try {
            postgres.keepDatabase();
        } catch (SQLException e) {
            postgres.close();
            throw new Failure(ExitCode.DATABASE, "PostgreSQL started but refuses us: " + e.getMessage(), e);
        }
        return postgres;
    }

    @Override
    public Access access() {
        return new Access(url(NAME), NAME, secrets.password("database.password"));
    }

    @Override
    public void close() {
        control("stop", "-m", "fast");
    }

    private void initialise() {
        secrets.password(SUPERUSER_PASSWORD);
        Path fresh = data.postgres().resolveSibling("postgres.new");
        Directories.delete(fresh);
        Subprocess.Outcome outcome = run(
                binaries.program("initdb"),
                "-D",
                fresh.toString(),
                "-U",
                SUPERUSER,
                "-E",
                "UTF-8",
                "--locale=C",
                "--auth=scram-sha-256",
                "--pwfile=" + secrets.file(SUPERUSER_PASSWORD));
        if (!outcome.succeeded()) {
            throw new Failure(ExitCode.DATABASE, "PostgreSQL made no cluster in " + fresh + ": " + outcome.lastLine());
        }
        try {
            Files.move(fresh, data.postgres());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        String settings = String.join(
                " -c ",
                "-p " + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=120",
                "shared_buffers=128MB",
                "timezone=UTC");
        Subprocess.Outcome outcome =
                control("start", "-l", data.log().resolve("postgres.log").toString(), "-o", settings);
        if (!outcome.succeeded()) {
            throw new Failure(
                    ExitCode.DATABASE,
                    "PostgreSQL did not start: see " + data.log().resolve("postgres.log"));
        }
    }

    private Subprocess.Outcome control(String verb, String... more) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("pg_ctl"),
                verb,
                "-D",
                data.postgres().toString(),
                "-w",
                "-t",
                SECONDS_TO_START_OR_STOP));
        command.addAll(List.of(more));
        return run(command.toArray(String[]::new));
    }

    private void keepDatabase() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(url(SUPERUSER), SUPERUSER, secrets.password(SUPERUSER_PASSWORD));
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                // Our own base62 text: nothing in it needs quoting.
                statement.execute("create role " + NAME + " login password '" + access().password() + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static Subprocess.Outcome run(String... command) {
        return Subprocess.run(Unprivileged.command(List.of(command)));
    }
}
