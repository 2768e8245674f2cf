package org.carillonpbx.launcher.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.carillonpbx.launcher.ExitCode;
import org.carillonpbx.launcher.Failure;

/** A database of the operator's. We only prove, before anything else starts, that it can be reached. */
public record ExternalDatabase(Access access) implements Database {

    private static final String SECONDS_TO_CONNECT = "5";

    /**
     * Knocks, and hands it over when it opens.
     *
     * @throws Failure when it does not answer, or not to this user
     */
    public static Database reached(Access access) {
        Properties properties = new Properties();
        properties.setProperty("user", access.user());
        properties.setProperty("password", access.password());
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        try (Connection connection = DriverManager.getConnection(access.url(), properties)) {
            connection.getMetaData();
            return new ExternalDatabase(access);
        } catch (SQLException e) {
            throw new Failure(
                    ExitCode.DATABASE,
                    "Cannot reach the database " + access.url() + " as " + access.user() + ": " + firstLine(e),
                    e);
        }
    }

    @Override
    public void close() {
        // It was running before us.
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
